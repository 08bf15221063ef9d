package io.changke.platform.jobs;

import io.changke.platform.Refusal.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the table {@code job}, said in a language. */
@Component
class JobRows {
    private final JsonMapper json;
    private final MessageSource messages;

    JobRows(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    RowMapper<Job> in(Locale language) {
        return (row, n) -> job(row, language);
    }

    private Job job(ResultSet row, Locale language) throws SQLException {
        var kind = row.getString("kind");
        var phase = row.getString("phase");
        return new Job(
                row.getLong("id"),
                kind,
                label("jobs.kind." + kind, kind, language),
                row.getString("state"),
                phase,
                phase == null ? null : label("jobs.phase." + phase, phase, language),
                row.getLong("done"),
                row.getObject("total", Long.class),
                tree(row.getString("result")),
                sentence(row.getString("error"), language),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")));
    }

    String error(Sentence sentence) {
        return json.writeValueAsString(sentence);
    }

    private @Nullable String sentence(@Nullable String stored, Locale language) {
        if (stored == null) {
            return null;
        }
        var error = json.readTree(stored);
        List<Object> arguments = error.path("arguments")
                .valueStream()
                .map(argument -> argument.isNumber() ? (Object) argument.numberValue() : argument.asString())
                .toList();
        return messages.getMessage(error.path("key").asString(), arguments.toArray(), language);
    }

    private String label(String key, String otherwise, Locale language) {
        var label = messages.getMessage(key, null, otherwise, language);
        return label == null ? otherwise : label;
    }

    private @Nullable JsonNode tree(@Nullable String stored) {
        return stored == null ? null : json.readTree(stored);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
