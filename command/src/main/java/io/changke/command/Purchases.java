package io.changke.command;

import io.changke.analytics.base.CustomerHistory;
import io.changke.files.PurchaseRow;
import io.changke.files.Reject;
import io.changke.files.RejectReason;
import io.changke.files.RowSink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All purchases of a log in columns, a customer's lines of one day merged where they stand together: 16 bytes each, so
 * that ten million lines fit into a small heap.
 */
final class Purchases implements RowSink {

    private final int until;
    private final LongConsumer progress;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<RejectReason, Long> firstRejects = new EnumMap<>(RejectReason.class);
    private final OrderNumbers orders = new OrderNumbers();
    private int[] customers = new int[1024];
    private int[] days = new int[1024];
    private double[] amounts = new double[1024];
    private int[] latest = new int[1024];
    private int size;
    private long lines;
    private long later;
    private long returns;
    private long services;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    /** @param until lines dated after it are counted, but not kept; null keeps all */
    Purchases(@Nullable LocalDate until, LongConsumer progress) {
        this.until = until == null ? Integer.MAX_VALUE : (int) until.toEpochDay();
        this.progress = progress;
    }

    @Override
    public void accept(PurchaseRow row) {
        int day = (int) row.date().toEpochDay();
        firstDay = Math.min(firstDay, day);
        lastDay = Math.max(lastDay, day);
        if (day > until) {
            later++;
            return;
        }
        lines++;
        returns += row.isReturn() ? 1 : 0;
        services += row.isService() ? 1 : 0;
        if (row.order() != null && !row.isReturn()) {
            orders.add(row.order());
        }
        keep(
                number(row.customer()),
                2 * day + (row.isReturn() ? 1 : 0),
                row.amount().doubleValue());
    }

    private int number(String customer) {
        Integer known = numbers.putIfAbsent(customer, ids.size());
        if (known != null) {
            return known;
        }
        int number = ids.size();
        ids.add(customer);
        if (number == latest.length) {
            latest = Arrays.copyOf(latest, 2 * number);
        }
        latest[number] = -1;
        return number;
    }

    private void keep(int customer, int dayAndKind, double amount) {
        int last = latest[customer];
        if (last >= 0 && days[last] == dayAndKind) {
            amounts[last] += amount;
            return;
        }
        if (size == customers.length) {
            customers = Arrays.copyOf(customers, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            amounts = Arrays.copyOf(amounts, 2 * size);
        }
        customers[size] = customer;
        days[size] = dayAndKind;
        amounts[size] = amount;
        latest[customer] = size++;
    }

    @Override
    public void reject(Reject reject) {
        firstRejects.putIfAbsent(reject.reason(), reject.line());
    }

    @Override
    public void progress(long bytes) {
        progress.accept(bytes);
    }

    /** Customers by number, in the order in which the log first names them. */
    List<String> ids() {
        return ids;
    }

    /** Fills a history for each customer in turn; the history is the same object each time. */
    void forEach(Visitor visitor) {
        int[] order = byCustomer();
        CustomerHistory history = new CustomerHistory();
        int at = 0;
        for (int customer = 0; customer < ids.size(); customer++) {
            history.clear();
            for (; at < size && customers[order[at]] == customer; at++) {
                add(history, order[at]);
            }
            visitor.visit(customer, history);
        }
    }

    private void add(CustomerHistory history, int entry) {
        int day = days[entry] >> 1;
        if ((days[entry] & 1) == 0) {
            history.purchase(day, amounts[entry]);
        } else {
            history.giveBack(day, Math.max(0, -amounts[entry]));
        }
    }

    private int[] byCustomer() {
        int[] next = new int[ids.size() + 1];
        for (int i = 0; i < size; i++) {
            next[customers[i] + 1]++;
        }
        for (int c = 0; c < ids.size(); c++) {
            next[c + 1] += next[c];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[next[customers[i]]++] = i;
        }
        return order;
    }

    interface Visitor {
        void visit(int customer, CustomerHistory history);
    }

    long lines() {
        return lines;
    }

    /** Lines after the end of observation. */
    long later() {
        return later;
    }

    long returns() {
        return returns;
    }

    long services() {
        return services;
    }

    /** Different order numbers with at least one purchase line; null where the log has none. */
    @Nullable
    Integer orders() {
        return orders.any() ? orders.count() : null;
    }

    /** First and last day of all usable lines, those after the end of observation included. */
    LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    LocalDate lastDay() {
        return LocalDate.ofEpochDay(lastDay);
    }

    /** The number of the first line rejected for each reason. */
    Map<RejectReason, Long> firstRejects() {
        return firstRejects;
    }
}
