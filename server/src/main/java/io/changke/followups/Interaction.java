package io.changke.followups;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was said with a customer, as stored. */
record Interaction(
        long id,
        long customerId,

        @Schema(allowableValues = {"call", "visit", "message", "note", "meeting"})
        String kind,

        OffsetDateTime happenedAt,
        String said,
        @Nullable Long writtenBy,
        @Nullable String writer,
        OffsetDateTime writtenAt,
        int version,

        @Schema(description = "Colleagues whom it names") List<Mentioned> mentions) {

    /** Without those whom it names. */
    static Interaction read(ResultSet row, int number) throws SQLException {
        return new Interaction(
                row.getLong("id"),
                row.getLong("customer_id"),
                row.getString("kind"),
                Objects.requireNonNull(row.getObject("happened_at", OffsetDateTime.class)),
                row.getString("said"),
                row.getObject("written_by", Long.class),
                row.getString("writer"),
                Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class)),
                row.getInt("version"),
                List.of());
    }

    Interaction naming(List<Mentioned> colleagues) {
        return new Interaction(
                id, customerId, kind, happenedAt, said, writtenBy, writer, writtenAt, version, colleagues);
    }
}
