package io.changke.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of all customers, and of which version of each they are. */
@Repository
class KeyTable {

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the customer whose keys they are */
    record Keyed(long customer, int version, MatchKeys keys) {}

    /** Of customers who may have some already, by set. Marked first: whoever searches waits for the mark. */
    void write(List<Keyed> customers) {
        mark(customers);
        jdbc.sql("delete from match_key where customer_id = any (:ids)")
                .param("ids", ids(customers))
                .update();
        add(customers);
    }

    /** Of customers who have none yet. */
    void enter(List<Keyed> customers) {
        mark(customers);
        add(customers);
    }

    private static Long[] ids(List<Keyed> customers) {
        return customers.stream().map(Keyed::customer).toArray(Long[]::new);
    }

    private void mark(List<Keyed> customers) {
        jdbc.sql("""
                        insert into match_keyed (customer_id, version)
                        select * from unnest(cast(:ids as bigint[]), cast(:versions as integer[]))
                        on conflict (customer_id)
                        do update set version = excluded.version, xact = pg_current_xact_id()
                        """)
                .param("ids", ids(customers))
                .param("versions", customers.stream().map(Keyed::version).toArray(Integer[]::new))
                .update();
    }

    private void add(List<Keyed> customers) {
        List<Long> owners = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Keyed each : customers) {
            List<List<String>> rows = each.keys().rows();
            owners.addAll(Collections.nCopies(rows.get(0).size(), each.customer()));
            kinds.addAll(rows.get(0));
            values.addAll(rows.get(1));
        }
        jdbc.sql("""
                        insert into match_key (customer_id, kind, value)
                        select * from unnest(cast(:owners as bigint[]), cast(:kinds as text[]), cast(:values as text[]))
                        """)
                .param("owners", owners.toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .update();
    }

    void remove(long customer) {
        jdbc.sql("delete from match_keyed where customer_id = ?")
                .param(customer)
                .update();
        jdbc.sql("delete from match_key where customer_id = ?").param(customer).update();
    }

    /** Of customers that are no longer in sight. */
    void removeTheGone() {
        for (String table : List.of("match_key", "match_keyed")) {
            jdbc.sql("""
                            delete from %s k
                            where not exists (select from customer c where c.id = k.customer_id and c.deleted_at is null)
                            """.formatted(table)).update();
        }
    }
}
