package io.changke.value;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The frames of all refreshes; the one that counts now is kept in memory. */
@Repository
class Frames {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Kept kept;

    /** A frame and when it was made: the number alone may come again in a restored database. */
    private record Kept(Instant createdAt, Published published) {}

    /** The frame that counts. */
    record Published(long id, Frame frame) {}

    Frames(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(Frame frame, @Nullable Holdout holdout) {
        return jdbc.sql("""
                        insert into frame (as_of, body, holdout)
                        values (:asOf, cast(:body as json), cast(:holdout as json))
                        returning id
                        """)
                .param("asOf", LocalDate.ofEpochDay(frame.asOf()))
                .param("body", json.writeValueAsString(frame))
                .param("holdout", holdout == null ? null : json.writeValueAsString(holdout))
                .query(Long.class)
                .single();
    }

    void value(long id, @Nullable BaseValue value) {
        jdbc.sql("update frame set base_value = cast(:value as json) where id = :id")
                .param("value", value == null ? null : json.writeValueAsString(value))
                .param("id", id)
                .update();
    }

    void publish(long id, LocalDate asOf, LocalDate ledgerEnd) {
        jdbc.sql("""
                        insert into scoring (frame_id, as_of, ledger_end, quarter_ago)
                        values (:id, :asOf, :ledgerEnd, :quarterAgo)
                        on conflict (only_row) do update
                        set frame_id = excluded.frame_id, as_of = excluded.as_of, ledger_end = excluded.ledger_end,
                            quarter_ago = excluded.quarter_ago, scored_at = excluded.scored_at
                        """)
                .param("id", id)
                .param("asOf", asOf)
                .param("ledgerEnd", ledgerEnd)
                .param("quarterAgo", MonthEnds.quarterBefore(asOf))
                .update();
    }

    /** The frame that counts in this transaction; empty before the first refresh. */
    Optional<Published> current() {
        return jdbc.sql("select f.id, f.created_at from scoring s join frame f on f.id = s.frame_id")
                .query((row, number) -> load(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** The last day of the ledger, after what was entered for one customer is taken into account. */
    LocalDate ledgerEnd(long customerId, LocalDate today) {
        jdbc.sql("""
                        update scoring
                        set ledger_end = latest.day
                        from (select max(day) as day from purchase where customer_id = :customer and day <= :today) latest
                        where ledger_end < latest.day
                        """).param("customer", customerId).param("today", today).update();
        return ledgerEnd();
    }

    LocalDate ledgerEnd() {
        return jdbc.sql("select ledger_end from scoring").query(LocalDate.class).single();
    }

    /** After an entry was taken back, which may have been the only one of the last day. */
    void findLedgerEnd(LocalDate today) {
        jdbc.sql("""
                        update scoring
                        set ledger_end = latest.day
                        from (select max(day) as day from purchase where day <= :today) latest
                        where ledger_end > latest.day
                        """).param("today", today).update();
    }

    private Published load(long id, Instant createdAt) {
        Kept known = kept;
        if (known != null && known.published().id() == id && known.createdAt().equals(createdAt)) {
            return known.published();
        }
        String body = jdbc.sql("select body from frame where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        Published loaded = new Published(id, json.readValue(body, Frame.class));
        kept = new Kept(createdAt, loaded);
        return loaded;
    }
}
