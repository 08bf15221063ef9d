package io.changke.bulk;

import io.changke.customers.SetChanges.Outcome;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.changke.platform.Refusal.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Whom each bulk edit is meant for, and what became of them. */
@Repository
class BulkCustomers {

    private final JdbcClient jdbc;
    private final Listings listings;
    private final JsonMapper json;

    BulkCustomers(JdbcClient jdbc, Listings listings, JsonMapper json) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.json = json;
    }

    /** A customer for whom there is something to say. */
    record Left(long id, @Nullable String name, @Nullable String refusal) {}

    /** Settles whom the edit is meant for; answers how many they are. */
    int enter(long id, Listing listing) {
        return listings.store(listing, "bulk_edit_customer", "edit_id", id);
    }

    /** How many became what; those whose turn has not come are under {@code waiting}. */
    Map<String, Long> outcomes(long id) {
        return jdbc
                .sql("""
                        select coalesce(outcome, 'waiting') as outcome, count(*) as customers
                        from bulk_edit_customer
                        where edit_id = ?
                        group by 1
                        """)
                .param(id)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The next whose turn has not come, in the order of their ids. */
    List<Long> waiting(long id, int limit) {
        return next(id, "outcome is null", limit);
    }

    /** The next who were changed and not yet put back. */
    List<Long> changed(long id, int limit) {
        return next(id, "outcome = 'changed'", limit);
    }

    private List<Long> next(long id, String which, int limit) {
        return jdbc.sql("select customer_id from bulk_edit_customer where edit_id = ? and " + which
                        + " order by customer_id limit ?")
                .param(id)
                .param(limit)
                .query(Long.class)
                .list();
    }

    void done(long id, List<Outcome> outcomes) {
        List<String> became = new ArrayList<>();
        List<@Nullable String> refusals = new ArrayList<>();
        for (Outcome each : outcomes) {
            Refusal refusal = each.refusal();
            became.add(refusal != null ? "refused" : each.changed() ? "changed" : "unchanged");
            refusals.add(refusal == null ? null : json.writeValueAsString(sentence(refusal)));
        }
        jdbc.sql("""
                        update bulk_edit_customer b
                        set outcome = given.outcome, refusal = given.refusal::jsonb
                        from unnest(cast(:ids as bigint[]), cast(:outcomes as text[]), cast(:refusals as text[]))
                             as given(id, outcome, refusal)
                        where b.edit_id = :edit and b.customer_id = given.id
                        """)
                .param("ids", outcomes.stream().map(Outcome::id).toArray(Long[]::new))
                .param("outcomes", became.toArray(String[]::new))
                .param("refusals", refusals.toArray(String[]::new))
                .param("edit", id)
                .update();
    }

    private static Sentence sentence(Refusal refusal) {
        return refusal.fields().isEmpty()
                ? refusal.sentence()
                : refusal.fields().get(0).sentence();
    }

    /** Of some whose turn it was, who was restored; the others are left alone. */
    void putBack(long id, List<Long> customers, List<Long> restored) {
        jdbc.sql("""
                        update bulk_edit_customer
                        set outcome = case when customer_id = any (:restored) then 'restored' else 'kept' end
                        where edit_id = :edit and customer_id = any (:ids)
                        """)
                .param("edit", id)
                .param("ids", customers.toArray(Long[]::new))
                .param("restored", restored.toArray(Long[]::new))
                .update();
    }

    List<Left> left(long id, String outcome, long after, int limit) {
        return jdbc.sql("""
                        select b.customer_id as id, coalesce(c.name, c.external_id, c.phone, c.email) as name, b.refusal
                        from bulk_edit_customer b
                        left join customer c on c.id = b.customer_id
                        where b.edit_id = :edit and b.outcome = :outcome and b.customer_id > :after
                        order by b.customer_id
                        limit :limit
                        """)
                .param("edit", id)
                .param("outcome", outcome)
                .param("after", after)
                .param("limit", limit)
                .query(Left.class)
                .list();
    }
}
