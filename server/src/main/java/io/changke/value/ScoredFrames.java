package io.changke.value;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The frames of the refreshes, the last one's first of all, with all that was found with them, for the packages above. */
@Repository
public class ScoredFrames {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ScoredFrames(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty before the first refresh. */
    public Optional<ScoredFrame> current() {
        return jdbc.sql("""
                        select frame_id, body, scoring.as_of, quarter_ago, holdout, base_value, created_at
                        from scoring
                        join frame on frame.id = frame_id
                        """).query(this::frame).optional();
    }

    /** As it was; empty where there is none of this number. */
    public Optional<ScoredFrame> of(long id) {
        return jdbc.sql("""
                        select id, body, as_of, as_of as quarter_ago, holdout, base_value, created_at
                        from frame
                        where id = :id
                        """).param("id", id).query(this::frame).optional();
    }

    private ScoredFrame frame(ResultSet row, int number) throws SQLException {
        String holdout = row.getString(5);
        String value = row.getString(6);
        return new ScoredFrame(
                row.getLong(1),
                json.readValue(row.getString(2), Frame.class),
                row.getObject(3, LocalDate.class),
                row.getObject(7, OffsetDateTime.class),
                row.getObject(4, LocalDate.class),
                holdout == null ? null : json.readValue(holdout, Holdout.class),
                value == null ? null : json.readValue(value, BaseValue.class));
    }
}
