package io.changke.imports;

import io.changke.files.PurchaseRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Which order numbers of a batch were there before this import: their lines are not taken a second time. */
final class KnownOrders {

    private final Connection connection;
    private final long importId;
    private final boolean any;

    KnownOrders(Connection connection, long importId) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        try (PreparedStatement looking = connection.prepareStatement(
                        "select exists (select from purchase where order_number is not null)");
                ResultSet found = looking.executeQuery()) {
            found.next();
            this.any = found.getBoolean(1);
        }
    }

    Set<String> in(Batch batch) throws SQLException {
        Set<String> known = new HashSet<>();
        if (!any) {
            return known;
        }
        Set<String> numbers = new HashSet<>();
        for (PurchaseRow row : batch.rows) {
            if (row.order() != null) {
                numbers.add(Identifiers.fit(row.order()));
            }
        }
        if (numbers.isEmpty()) {
            return known;
        }
        try (PreparedStatement looking = connection.prepareStatement("""
                select number
                from unnest(?) as number
                where exists (
                    select from purchase
                    where order_number = number and import_id is distinct from ?
                )
                """)) {
            looking.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            looking.setLong(2, importId);
            try (ResultSet found = looking.executeQuery()) {
                while (found.next()) {
                    known.add(found.getString(1));
                }
            }
        }
        return known;
    }
}
