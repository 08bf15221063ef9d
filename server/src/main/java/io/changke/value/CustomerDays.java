package io.changke.value;

import io.changke.analytics.base.CustomerHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads the ledger customer by customer, day by day: for the whole base in one pass, or for one customer by index. */
final class CustomerDays {
    private static final int FETCH_SIZE = 20_000;
    private static final long NOBODY = -1;

    private static final String DAYS = """
            select customer_id,
                   day - date '1970-01-01' as day,
                   coalesce(sum(amount) filter (where not is_return), 0)::double precision as gross,
                   count(*) filter (where not is_return) as lines,
                   coalesce(-sum(amount) filter (where is_return), 0)::double precision as returned,
                   coalesce(sum(amount - cost), 0)::double precision as known,
                   coalesce(sum(amount) filter (where cost is not null), 0)::double precision as costed,
                   coalesce(sum(amount) filter (where cost is null), 0)::double precision as uncosted
            from purchase
            where day <= ?%s
            group by customer_id, day
            order by customer_id, day
            """;

    private static final String OF_ALL = DAYS.formatted("");
    private static final String OF_ONE = DAYS.formatted(" and customer_id = ?");

    /** Takes one customer after the other; the history is only lent. */
    @FunctionalInterface
    interface Reader {
        void customer(long id, CustomerHistory history, Profit profit) throws SQLException;
    }

    private CustomerDays() {}

    /** Everyone with an entry up to {@code until}, by ascending id; needs a connection without auto-commit. */
    static void ofAll(Connection connection, LocalDate until, Reader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_ALL)) {
            select.setObject(1, until);
            select.setFetchSize(FETCH_SIZE);
            read(select, reader);
        }
    }

    static One ofOne(Connection connection, long customerId, LocalDate until) throws SQLException {
        One one = new One();
        try (PreparedStatement select = connection.prepareStatement(OF_ONE)) {
            select.setObject(1, until);
            select.setLong(2, customerId);
            read(select, one);
        }
        return one;
    }

    /** What stands in the ledger of one customer. */
    static final class One implements Reader {
        private CustomerHistory history = new CustomerHistory();
        private Profit profit = Profit.NONE;

        @Override
        public void customer(long id, CustomerHistory days, Profit earned) {
            history = days;
            profit = earned;
        }

        CustomerHistory history() {
            return history;
        }

        Profit profit() {
            return profit;
        }
    }

    private static void read(PreparedStatement select, Reader reader) throws SQLException {
        CustomerHistory history = new CustomerHistory();
        Profit profit = Profit.NONE;
        long current = NOBODY;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                long customer = row.getLong(1);
                if (current != NOBODY && current != customer) {
                    reader.customer(current, history, profit);
                    history.clear();
                    profit = Profit.NONE;
                }
                current = customer;
                addDay(history, row);
                profit = profit.plus(new Profit(row.getDouble(6), row.getDouble(7), row.getDouble(8)));
            }
        }
        if (current != NOBODY) {
            reader.customer(current, history, profit);
        }
    }

    private static void addDay(CustomerHistory history, ResultSet row) throws SQLException {
        int day = row.getInt(2);
        double returned = row.getDouble(5);
        // returns that add up to money coming in count with the day's purchases: revenue stays the signed sum
        double surplus = Math.max(0, -returned);
        if (row.getLong(4) > 0) {
            history.purchase(day, row.getDouble(3) + surplus);
        }
        if (returned > 0) {
            history.giveBack(day, returned);
        }
    }
}
