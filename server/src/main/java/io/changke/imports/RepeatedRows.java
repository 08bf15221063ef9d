package io.changke.imports;

import io.changke.files.PurchaseRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Without order numbers nothing tells whether a line was imported before; but when over half of the lines looked at have
 * a twin with the same customer, day and amount, the file probably was, and a warning says so.
 */
final class RepeatedRows {

    private static final int EVERY = 10;

    private final Connection connection;
    private final long importId;
    private int batches;
    private long looked;
    private long twins;

    RepeatedRows(Connection connection, long importId) {
        this.connection = connection;
        this.importId = importId;
    }

    void look(Batch batch, KnownCustomers customers) throws SQLException {
        if (batches++ % EVERY != 0) {
            return;
        }
        looked += batch.rows.size();
        List<PurchaseRow> candidates = new ArrayList<>(batch.rows);
        candidates.removeIf(row -> !customers.wasThere(Identifiers.fit(row.customer())));
        if (!candidates.isEmpty()) {
            twins += twins(candidates, customers);
        }
    }

    private long twins(List<PurchaseRow> rows, KnownCustomers customers) throws SQLException {
        try (PreparedStatement looking = connection.prepareStatement("""
                select count(*)
                from unnest(?::bigint[], ?::date[], ?::numeric[]) as line (customer, day, amount)
                where exists (
                    select from purchase p
                    where p.customer_id = line.customer and p.day = line.day and p.amount = line.amount
                      and p.import_id is distinct from ?
                )
                """)) {
            looking.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            rows.stream()
                                    .map(row -> customers.id(Identifiers.fit(row.customer())))
                                    .toArray()));
            looking.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            rows.stream().map(row -> row.date().toString()).toArray()));
            looking.setArray(
                    3,
                    connection.createArrayOf(
                            "numeric", rows.stream().map(PurchaseRow::amount).toArray()));
            looking.setLong(4, importId);
            try (ResultSet found = looking.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    boolean overHalf() {
        return twins * 2 > looked;
    }
}
