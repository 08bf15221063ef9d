package io.changke.customfields;

import io.changke.customfields.CustomField.Choice;
import io.changke.fields.Label;
import io.changke.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The definitions as they are kept, in the order in which they are shown. */
@Repository
class CustomFields {

    private static final int MOST = 100;
    private static final String SELECT = """
            select id, key, type, label_zh, label_en, choices, archived_at is not null as archived, version
            from custom_field
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CustomFieldIndexes indexes;

    CustomFields(JdbcClient jdbc, JsonMapper json, CustomFieldIndexes indexes) {
        this.jdbc = jdbc;
        this.json = json;
        this.indexes = indexes;
    }

    List<CustomField> all() {
        return jdbc.sql(SELECT + "order by place, id").query(this::field).list();
    }

    CustomField get(long id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(this::field)
                .optional()
                .orElseThrow(() -> Refusal.notFound("customfields.unknown"));
    }

    @Transactional
    CustomField add(String key, String type, Label label, List<Choice> choices, @Nullable Long userId) {
        // One after the other, so that two of the same name do not meet and the limit holds.
        jdbc.sql("lock table custom_field in share row exclusive mode").update();
        List<CustomField> known = all();
        if (known.size() >= MOST) {
            throw Refusal.conflict("customfields.most", MOST);
        }
        List<String> taken = known.stream().map(CustomField::key).toList();
        long id = jdbc.sql("""
                        insert into custom_field (key, type, label_zh, label_en, choices, place)
                        values (:key, :type, :zh, :en, :choices::jsonb, (select coalesce(max(place), 0) + 1 from custom_field))
                        returning id
                        """)
                .param("key", Keys.free(key, taken))
                .param("type", type)
                .param("zh", label.zh())
                .param("en", label.en())
                .param("choices", json.writeValueAsString(choices))
                .query(Long.class)
                .single();
        indexes.arrange(userId);
        return get(id);
    }

    /** Refused when the field is no longer as it was when its version was read. */
    @Transactional
    CustomField change(CustomField changed, @Nullable Long userId) {
        int rows = jdbc.sql("""
                        update custom_field
                        set label_zh = :zh, label_en = :en, choices = :choices::jsonb, version = version + 1,
                            archived_at = case when :archived then coalesce(archived_at, now()) end
                        where id = :id and version = :version
                        """)
                .param("zh", changed.label().zh())
                .param("en", changed.label().en())
                .param("choices", json.writeValueAsString(changed.choices()))
                .param("archived", changed.archived())
                .param("id", changed.id())
                .param("version", changed.version())
                .update();
        if (rows == 0) {
            throw Refusal.conflict("customfields.changed");
        }
        indexes.arrange(userId);
        return get(changed.id());
    }

    /** Those named come first, in this order; the others keep theirs behind them. */
    @Transactional
    void arrange(List<Long> ids) {
        jdbc.sql("""
                        update custom_field f
                        set place = n.place
                        from (select id, row_number() over (order by array_position(:ids::bigint[], id), place, id) as place
                              from custom_field) n
                        where n.id = f.id and f.place <> n.place
                        """).param("ids", ids.toArray(Long[]::new)).update();
    }

    private CustomField field(ResultSet row, int number) throws SQLException {
        return new CustomField(
                row.getLong("id"),
                row.getString("key"),
                row.getString("type"),
                new Label(row.getString("label_zh"), row.getString("label_en")),
                json.readValue(row.getString("choices"), new TypeReference<List<Choice>>() {}),
                row.getBoolean("archived"),
                row.getInt("version"));
    }
}
