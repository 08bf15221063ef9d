package io.changke.imports;

import io.changke.files.PurchaseRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which order numbers of a batch were there before this import: their lines are not taken a second time. */
final class KnownOrders {

    private final Connection connection;
    private final Long[] own;
    private final boolean any;

    KnownOrders(Connection connection, long importId) throws SQLException {
        this.connection = connection;
        this.own = family(connection, importId);
        try (PreparedStatement looking = connection.prepareStatement(
                        "select exists (select from purchase where order_number is not null)");
                ResultSet found = looking.executeQuery()) {
            found.next();
            this.any = found.getBoolean(1);
        }
    }

    /** This import, trials of the same file, and the rows of it that a person corrected: one order may be in several. */
    private static Long[] family(Connection connection, long importId) throws SQLException {
        List<Long> family = new ArrayList<>();
        try (PreparedStatement looking = connection.prepareStatement("""
                with of_the_file as (
                    select same.id
                    from import this
                    join import first on first.id = coalesce(this.corrects, this.id)
                    join import same on same.kind = first.kind and same.sha256 = first.sha256
                    where this.id = ?
                )
                select id from of_the_file
                union
                select id from import where corrects in (select id from of_the_file)
                """)) {
            looking.setLong(1, importId);
            try (ResultSet found = looking.executeQuery()) {
                while (found.next()) {
                    family.add(found.getLong(1));
                }
            }
        }
        return family.toArray(Long[]::new);
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
                    where order_number = number and (import_id is null or import_id <> all (?))
                )
                """)) {
            looking.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            looking.setArray(2, connection.createArrayOf("bigint", own));
            try (ResultSet found = looking.executeQuery()) {
                while (found.next()) {
                    known.add(found.getString(1));
                }
            }
        }
        return known;
    }
}
