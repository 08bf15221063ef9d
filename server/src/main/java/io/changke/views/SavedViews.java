package io.changke.views;

import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Views as they are kept: everybody sees their own and the shared ones. */
@Repository
class SavedViews {

    private static final int MOST = 200;
    private static final String SELECT = """
            select v.id, v.name, v.owner_id, u.name as owner, v.shared, v.shows, v.version,
                   exists (select from default_view d where d.view_id = v.id and d.user_id = :user) as is_default
            from saved_view v
            left join app_user u on u.id = v.owner_id
            where (v.shared or v.owner_id = :user)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SavedViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SavedView> all(Caller caller) {
        return jdbc.sql(SELECT + "and v.deleted_at is null order by lower(v.name), v.id")
                .param("user", caller.userId(), Types.BIGINT)
                .query(this::view)
                .list();
    }

    SavedView get(long id, Caller caller) {
        return find(id, "v.deleted_at is null", caller);
    }

    @Transactional
    SavedView create(String name, boolean shared, Shows shows, Caller caller) {
        jdbc.sql("lock table saved_view in share row exclusive mode").update();
        if (all(caller).size() >= MOST) {
            throw Refusal.conflict("views.most", MOST);
        }
        long id = jdbc.sql("""
                        insert into saved_view (name, owner_id, shared, shows) values (:name, :owner, :shared, :shows::jsonb)
                        returning id
                        """)
                .param("name", name)
                .param("owner", caller.userId(), Types.BIGINT)
                .param("shared", shared)
                .param("shows", json.writeValueAsString(shows))
                .query(Long.class)
                .single();
        return get(id, caller);
    }

    @Transactional
    SavedView change(SavedView changed, Caller caller) {
        held(changed.id(), changed.version(), caller);
        jdbc.sql("""
                        update saved_view
                        set name = :name, shared = :shared, shows = :shows::jsonb, version = version + 1, changed_at = now()
                        where id = :id
                        """)
                .param("name", changed.name())
                .param("shared", changed.shared())
                .param("shows", json.writeValueAsString(changed.shows()))
                .param("id", changed.id())
                .update();
        return get(changed.id(), caller);
    }

    @Transactional
    void delete(long id, int version, Caller caller) {
        held(id, version, caller);
        jdbc.sql("update saved_view set deleted_at = now(), version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    @Transactional
    SavedView restore(long id, Caller caller) {
        SavedView deleted = find(id, "v.deleted_at is not null", caller);
        allowed(deleted, caller);
        jdbc.sql("update saved_view set deleted_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
        return get(id, caller);
    }

    /** What this person sees first; null for all customers. */
    @Transactional
    void makeDefault(@Nullable Long id, Caller caller) {
        Long user = caller.userId();
        if (user == null || caller.keyId() != null) {
            throw new Refusal(HttpStatus.FORBIDDEN, "views.noPerson");
        }
        jdbc.sql("delete from default_view where user_id = ?").param(user).update();
        if (id != null) {
            get(id, caller);
            jdbc.sql("insert into default_view (user_id, view_id) values (?, ?)")
                    .param(user)
                    .param(id)
                    .update();
        }
    }

    /** Who made it, and administrators where others use it too. */
    static boolean mayChange(SavedView view, Caller caller) {
        boolean mine = view.ownerId() != null && Objects.equals(view.ownerId(), caller.userId());
        return mine || (view.shared() && "administrator".equals(caller.role()));
    }

    private void held(long id, int version, Caller caller) {
        jdbc.sql("select from saved_view where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        SavedView view = get(id, caller);
        allowed(view, caller);
        if (view.version() != version) {
            throw Refusal.conflict("views.changed");
        }
    }

    private static void allowed(SavedView view, Caller caller) {
        if (!mayChange(view, caller)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "views.notYours");
        }
    }

    private SavedView find(long id, String state, Caller caller) {
        return jdbc.sql(SELECT + "and v.id = :id and " + state)
                .param("user", caller.userId(), Types.BIGINT)
                .param("id", id)
                .query(this::view)
                .optional()
                .orElseThrow(() -> Refusal.notFound("views.unknown"));
    }

    private SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("owner_id", Long.class),
                row.getString("owner"),
                row.getBoolean("shared"),
                json.readValue(row.getString("shows"), Shows.class),
                row.getInt("version"),
                row.getBoolean("is_default"));
    }
}
