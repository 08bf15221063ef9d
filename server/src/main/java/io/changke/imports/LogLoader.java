package io.changke.imports;

import io.changke.files.PurchaseRow;
import io.changke.files.Reject;
import io.changke.files.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the batches of a purchase log into the tables, inside the caller's transaction. */
final class LogLoader {

    private static final String PURCHASE = """
            purchase (customer_id, day, purchased_at, order_number, product_id, channel_id, quantity, amount, discount, \
            cost, is_return, is_service, import_id)""";
    private static final int PURCHASE_COLUMNS = 13;

    private final Connection connection;
    private final long importId;
    private final ZoneId zone;
    private final KnownCustomers customers;
    private final KnownCodes products;
    private final KnownCodes channels;
    private final KnownOrders orders;
    private final @Nullable RepeatedRows repeated;
    private long skipped;

    LogLoader(Connection connection, long importId, ZoneId zone, Set<Role> roles) throws SQLException {
        this.connection = connection;
        this.importId = importId;
        this.zone = zone;
        this.customers = new KnownCustomers(connection, importId);
        this.products = new KnownCodes(connection, "product");
        this.channels = new KnownCodes(connection, "channel");
        this.orders = new KnownOrders(connection, importId);
        this.repeated = roles.contains(Role.ORDER) ? null : new RepeatedRows(connection, importId);
    }

    void load(Batch batch) throws SQLException {
        skipKnownOrders(batch);
        enterNames(batch.rows);
        if (repeated != null) {
            repeated.look(batch, customers);
        }
        if (!batch.rows.isEmpty()) {
            CopyRows.into(connection, PURCHASE, rows -> {
                for (PurchaseRow row : batch.rows) {
                    write(row, rows.row(PURCHASE_COLUMNS));
                }
            });
        }
        if (!batch.rejects.isEmpty()) {
            CopyRows.into(connection, "import_reject (import_id, line, reason, raw)", rows -> {
                for (Reject reject : batch.rejects) {
                    rows.row(4).bigint(importId).bigint(reject.line());
                    rows.text(reject.reason().name()).text(reject.raw());
                }
            });
        }
    }

    private void skipKnownOrders(Batch batch) throws SQLException {
        Set<String> known = orders.in(batch);
        if (!known.isEmpty()) {
            int before = batch.rows.size();
            batch.rows.removeIf(row -> row.order() != null && known.contains(Identifiers.fit(row.order())));
            skipped += before - batch.rows.size();
        }
    }

    private void enterNames(List<PurchaseRow> rows) throws SQLException {
        Map<String, @Nullable String> people = new LinkedHashMap<>();
        Map<String, @Nullable String> goods = new LinkedHashMap<>();
        Map<String, @Nullable String> ways = new LinkedHashMap<>();
        for (PurchaseRow row : rows) {
            name(people, row.customer(), row.name());
            if (row.product() != null) {
                name(goods, row.product(), row.productName());
            }
            if (row.channel() != null) {
                name(ways, row.channel(), null);
            }
        }
        customers.enter(people);
        products.enter(goods);
        channels.enter(ways);
    }

    private static void name(Map<String, @Nullable String> names, String identifier, @Nullable String name) {
        String key = Identifiers.fit(identifier);
        if (names.get(key) == null) {
            names.put(key, Identifiers.name(name));
        }
    }

    private void write(PurchaseRow row, CopyRows to) {
        LocalTime time = row.time() == null ? LocalTime.MIDNIGHT : row.time();
        to.bigint(customers.id(Identifiers.fit(row.customer())))
                .date(row.date())
                .timestamp(row.date().atTime(time).atZone(zone).toEpochSecond())
                .text(fit(row.order()))
                .bigint(products.id(fit(row.product())))
                .integer(channels.id(fit(row.channel())))
                .numeric(row.quantity())
                .numeric(row.amount())
                .numeric(row.discount())
                .numeric(row.cost())
                .bool(row.isReturn())
                .bool(row.isService())
                .bigint(importId);
    }

    private static @Nullable String fit(@Nullable String identifier) {
        return identifier == null ? null : Identifiers.fit(identifier);
    }

    long customersCreated() {
        return customers.created();
    }

    /** Lines whose order was there before. */
    long skipped() {
        return skipped;
    }

    boolean mostlyThereBefore() {
        return repeated != null && repeated.overHalf();
    }
}
