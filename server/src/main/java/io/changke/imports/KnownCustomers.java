package io.changke.imports;

import io.changke.customers.SearchKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of customers by their identifiers in the file; new customers are entered by copy, a batch at a time. */
final class KnownCustomers {

    private static final String TAKEN = "23505";

    private final Connection connection;
    private final long importId;
    private final Map<String, Long> ids = new HashMap<>();
    private final Set<String> before = new HashSet<>();
    private long created;

    KnownCustomers(Connection connection, long importId) {
        this.connection = connection;
        this.importId = importId;
    }

    /** Of a customer that was entered by {@link #enter}. */
    long id(String externalId) {
        Long id = ids.get(externalId);
        if (id == null) {
            throw new IllegalStateException("not entered: " + externalId);
        }
        return id;
    }

    /** Whether the customer was there before this import. */
    boolean wasThere(String externalId) {
        return before.contains(externalId);
    }

    long created() {
        return created;
    }

    /** @param names of the customers of a batch by identifier, null where the file has none */
    void enter(Map<String, @Nullable String> names) throws SQLException {
        Map<String, @Nullable String> unknown = new LinkedHashMap<>(names);
        unknown.keySet().removeAll(ids.keySet());
        while (!unknown.isEmpty()) {
            read(unknown);
            unknown.keySet().removeAll(ids.keySet());
            if (unknown.isEmpty() || create(unknown)) {
                return;
            }
        }
    }

    private void read(Map<String, @Nullable String> names) throws SQLException {
        try (PreparedStatement reading = connection.prepareStatement(
                "select external_id, coalesce(merged_into, id) from customer where external_id = any (?)")) {
            reading.setArray(1, connection.createArrayOf("text", names.keySet().toArray()));
            try (ResultSet found = reading.executeQuery()) {
                while (found.next()) {
                    ids.put(found.getString(1), found.getLong(2));
                    before.add(found.getString(1));
                }
            }
        }
    }

    /** False when somebody entered one of them at the same moment: look again. */
    private boolean create(Map<String, @Nullable String> names) throws SQLException {
        long[] fresh = freshIds(names.size());
        Savepoint untouched = connection.setSavepoint();
        try {
            CopyRows.into(connection, "customer (id, external_id, name, sort_name, search, import_id)", rows -> {
                int next = 0;
                for (var customer : names.entrySet()) {
                    SearchKeys keys = SearchKeys.of(customer.getKey(), customer.getValue(), null, null);
                    rows.row(6)
                            .bigint(fresh[next++])
                            .text(customer.getKey())
                            .text(customer.getValue())
                            .text(keys.sortName())
                            .text(keys.search())
                            .bigint(importId);
                }
            });
        } catch (SQLException refused) {
            if (!TAKEN.equals(refused.getSQLState())) {
                throw refused;
            }
            connection.rollback(untouched);
            return false;
        }
        connection.releaseSavepoint(untouched);
        int next = 0;
        for (String externalId : names.keySet()) {
            ids.put(externalId, fresh[next++]);
        }
        created += fresh.length;
        return true;
    }

    private long[] freshIds(int count) throws SQLException {
        try (PreparedStatement taking = connection.prepareStatement("""
                select array_agg(nextval(pg_get_serial_sequence('customer', 'id')))
                from generate_series(1, ?)
                """)) {
            taking.setInt(1, count);
            try (ResultSet taken = taking.executeQuery()) {
                taken.next();
                Long[] ids = (Long[]) taken.getArray(1).getArray();
                return Arrays.stream(ids).mapToLong(Long::longValue).toArray();
            }
        }
    }
}
