package io.changke.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The score table, and the one that takes its place when a refresh publishes. */
@Repository
class ScoreTable {
    static final String CURRENT = "customer_score";
    static final String NEXT = "customer_score_next";

    private static final List<String> INDEXES = List.of("pkey", "value", "tier", "stage", "rfm", "last_day", "revenue");

    private static final String INDEX_NEXT = """
            alter table customer_score_next add constraint customer_score_next_pkey primary key (customer_id);
            create index customer_score_next_value on customer_score_next (value, customer_id);
            create index customer_score_next_tier on customer_score_next (tier, value, customer_id);
            create index customer_score_next_stage on customer_score_next (stage, value, customer_id);
            create index customer_score_next_rfm on customer_score_next (rfm_class, value, customer_id);
            create index customer_score_next_last_day on customer_score_next (last_day, customer_id);
            create index customer_score_next_revenue on customer_score_next (revenue, customer_id);
            analyze customer_score_next
            """;

    private static final String PROSPECTS = """
            insert into %1$s (
                customer_id, frame_id, as_of, occasions, gross, first_gross, returned, revenue, realised_value,
                stage, stage_since)
            select c.id, ?, ?, 0, 0, 0, 0, 0, 0, 'prospect', least(?, c.created_at::date)
            from customer c
            where c.deleted_at is null
              and not exists (select from %1$s n where n.customer_id = c.id)
            """;

    private static final String PREVIOUS = """
            select stage, stage_since - date '1970-01-01', occasions, own_rhythm
            from customer_score
            where customer_id = ?
            """;

    private final JdbcTemplate jdbc;

    ScoreTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void createNext() {
        jdbc.execute("set local maintenance_work_mem = '256MB'");
        jdbc.execute("create table customer_score_next (like customer_score including defaults)");
    }

    /** Everybody known of whom nothing stands in the ledger. */
    void addProspects(long frameId, LocalDate asOf) {
        jdbc.update(PROSPECTS.formatted(NEXT), frameId, asOf, asOf);
    }

    /** Customers who were entered together a moment ago; a refresh that publishes waits, or is waited for. */
    void addProspects(List<Long> entered, long frameId, LocalDate asOf) {
        Long[] ids = entered.toArray(Long[]::new);
        jdbc.update(PROSPECTS.formatted(CURRENT) + " and c.id = any (?)", frameId, asOf, asOf, ids);
        jdbc.update("insert into score_touch (customer_id) select unnest(cast(? as bigint[]))", (Object) ids);
    }

    void waitForTurn() {
        jdbc.execute("lock table customer_score in row exclusive mode");
    }

    void indexNext() {
        for (String statement : INDEX_NEXT.split(";", -1)) {
            jdbc.execute(statement);
        }
    }

    /** From here to the end of the transaction nobody else reads or scores. */
    void lock() {
        jdbc.execute("lock table customer_score in access exclusive mode");
    }

    /**
     * Waits while a refresh publishes, so that what follows sees its frame and its table; and for whoever scores the
     * same customer, so that the later of two sees what the earlier has entered.
     */
    void waitForTurn(long customerId) {
        waitForTurn();
        jdbc.query("select pg_advisory_xact_lock(hashtext('customer_score'), hashint8(?))", row -> {}, customerId);
    }

    void swap() {
        jdbc.execute("drop table customer_score");
        jdbc.execute("alter table customer_score_next rename to customer_score");
        for (String index : INDEXES) {
            jdbc.execute("alter index customer_score_next_" + index + " rename to customer_score_" + index);
        }
    }

    Optional<PreviousScores.Previous> previous(long customerId) {
        return jdbc.query(PREVIOUS, (row, number) -> PreviousScores.Previous.of(row, 1), customerId).stream()
                .findFirst();
    }

    void write(String table, ScoreRow row) {
        @Nullable Object[] values = row.values();
        String marks = String.join(", ", Collections.nCopies(values.length, "?"));
        jdbc.update("delete from " + table + " where customer_id = ?", row.customerId());
        jdbc.update("insert into " + table + " (" + ScoreRow.COLUMNS + ") values (" + marks + ")", values);
    }

    void remove(String table, long customerId) {
        jdbc.update("delete from " + table + " where customer_id = ?", customerId);
    }

    /** Whether there is such a customer still. */
    boolean exists(long customerId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from customer where id = ? and deleted_at is null)", Boolean.class, customerId));
    }

    void touch(long customerId) {
        jdbc.update("insert into score_touch (customer_id) values (?)", customerId);
    }

    /** Who was scored alone by a transaction that the snapshot did not see. */
    List<Long> touchedAfter(String snapshot) {
        return jdbc.queryForList("""
                select distinct customer_id
                from score_touch
                where not pg_visible_in_snapshot(xact, cast(? as pg_snapshot))
                """, Long.class, snapshot);
    }

    void forgetTouchesBefore(String snapshot) {
        jdbc.update("delete from score_touch where pg_visible_in_snapshot(xact, cast(? as pg_snapshot))", snapshot);
    }
}
