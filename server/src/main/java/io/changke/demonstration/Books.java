package io.changke.demonstration;

import io.changke.customers.SearchKeys;
import io.changke.value.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the merchant's customers, products and sales, by copy. */
@Repository
class Books {
    private static final String CUSTOMER = "external_id, name, phone, email, city, sort_name, search";
    private static final String CUSTOMERS = "select external_id, id from customer where external_id is not null";
    private static final String PURCHASE =
            "customer_id, day, purchased_at, order_number, product_id, channel_id, quantity, amount, discount, cost,"
                    + " is_return, is_service";

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;

    Books(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    boolean areEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select not exists (select from customer) and not exists (select from purchase)", Boolean.class));
    }

    record Entered(LocalDate on, LocalDate tradedBefore) {}

    Optional<Entered> entered() {
        return jdbc
                .query(
                        "select entered_on, traded_before from demonstration",
                        (row, n) -> new Entered(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(TeaMerchant merchant, LocalDate today, ZoneId timeZone) {
        assortment();
        enter(merchant.guests(), merchant.sales(), timeZone);
        jdbc.update("insert into demonstration (entered_on, traded_before) values (?, ?)", today, today);
    }

    /** Whom the user has taken out meanwhile buys no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enterSince(LocalDate day, TeaMerchant merchant, LocalDate today, ZoneId timeZone) {
        Set<String> known = ids(CUSTOMERS).keySet();
        Set<Guest> before = new HashSet<>();
        List<Sale> since = new ArrayList<>();
        for (Sale sale : merchant.sales()) {
            if (sale.at().toLocalDate().isBefore(day)) {
                before.add(sale.guest());
            } else if (known.contains(sale.guest().externalId()) || !before.contains(sale.guest())) {
                since.add(sale);
            }
        }
        List<Guest> newcomers = since.stream()
                .map(Sale::guest)
                .distinct()
                .filter(guest -> !known.contains(guest.externalId()))
                .toList();
        enter(newcomers, since, timeZone);
        jdbc.update("update demonstration set traded_before = ?", today);
    }

    private void enter(List<Guest> guests, List<Sale> sales, ZoneId timeZone) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            customers(guests, connection);
            sales(sales, timeZone, connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The demonstration firm could not be entered", failure);
        }
        jdbc.execute("analyze customer");
        jdbc.execute("analyze purchase");
    }

    private static void customers(List<Guest> guests, Connection connection) throws SQLException {
        try (CopyText copy = new CopyText(connection, "customer", CUSTOMER)) {
            for (Guest guest : guests) {
                SearchKeys keys = SearchKeys.of(guest.externalId(), guest.name(), guest.phone(), guest.email());
                copy.row(
                        guest.externalId(),
                        guest.name(),
                        guest.phone(),
                        guest.email(),
                        guest.city(),
                        keys.sortName(),
                        keys.search());
            }
            copy.end();
        }
    }

    private void assortment() {
        for (Product product : Assortment.PRODUCTS) {
            jdbc.update(
                    "insert into product (code, name, category, list_price, unit_cost) values (?, ?, ?, ?, ?)"
                            + " on conflict (code) do nothing",
                    product.code(),
                    product.name(),
                    product.category().title(),
                    product.price(),
                    product.cost());
        }
        for (Shop shop : Shop.values()) {
            jdbc.update(
                    "insert into channel (code, name) values (?, ?) on conflict (code) do nothing",
                    shop.title(),
                    shop.title());
        }
    }

    private void sales(List<Sale> sales, ZoneId timeZone, Connection connection) throws SQLException {
        Map<String, Long> customers = ids(CUSTOMERS);
        Map<String, Long> products = ids("select code, id from product");
        Map<String, Long> channels = ids("select code, id from channel");
        try (CopyText copy = new CopyText(connection, "purchase", PURCHASE)) {
            for (Sale sale : sales) {
                copy.row(
                        customers.get(sale.guest().externalId()),
                        sale.at().toLocalDate(),
                        sale.at().atZone(timeZone).toOffsetDateTime(),
                        sale.orderNumber(),
                        products.get(sale.product().code()),
                        channels.get(sale.shop().title()),
                        sale.quantity(),
                        sale.amount(),
                        sale.discount(),
                        sale.cost(),
                        sale.isReturn(),
                        false);
            }
            copy.end();
        }
    }

    private Map<String, Long> ids(String query) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.query(query, row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        return ids;
    }
}
