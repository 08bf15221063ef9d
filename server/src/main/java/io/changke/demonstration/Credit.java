package io.changke.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Firms and tea houses buy on account and pay late or not at all; some regulars pay in advance; all others pay at the till. */
final class Credit {
    private static final int TERMS = 30;
    private static final double ON_ACCOUNT = .7;
    private static final double IN_ADVANCE = .03;
    private static final List<String> METHODS = List.of("transfer", "transfer", "transfer", "wechat", "cheque");

    record Invoice(Guest guest, String number, BigDecimal amount, LocalDate issuedOn, LocalDate dueOn) {}

    record Receipt(Guest guest, LocalDate paidOn, BigDecimal amount, String method) {}

    private record Order(String number, LocalDate day, BigDecimal amount) {}

    private final Chance chance;
    private final LocalDate today;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private Credit(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    static Credit of(TeaMerchant merchant, Chance chance, LocalDate today) {
        Credit credit = new Credit(chance, today);
        orders(merchant).forEach(credit::account);
        return credit;
    }

    List<Invoice> invoices() {
        return invoices;
    }

    List<Receipt> receipts() {
        return receipts;
    }

    /** In the order of the customers' numbers, so that chance is the same for the same merchant. */
    private static Map<Guest, List<Order>> orders(TeaMerchant merchant) {
        Map<Guest, Map<String, Order>> byNumber = new LinkedHashMap<>();
        merchant.sales().stream()
                .filter(sale -> !sale.isReturn())
                .sorted(Comparator.comparing((Sale sale) -> sale.guest().externalId())
                        .thenComparing(Sale::at)
                        .thenComparing(Sale::orderNumber))
                .forEach(sale -> byNumber.computeIfAbsent(sale.guest(), guest -> new LinkedHashMap<>())
                        .merge(
                                sale.orderNumber(),
                                new Order(sale.orderNumber(), sale.at().toLocalDate(), sale.amount()),
                                (one, more) -> new Order(one.number, one.day, one.amount.add(more.amount))));
        Map<Guest, List<Order>> orders = new LinkedHashMap<>();
        byNumber.forEach((guest, each) -> orders.put(guest, List.copyOf(each.values())));
        return orders;
    }

    private void account(Guest guest, List<Order> orders) {
        Chance own = chance.split();
        boolean firm = guest.habit() == Habit.COMPANY || guest.habit() == Habit.TEAHOUSE;
        if (firm && own.happens(ON_ACCOUNT)) {
            onAccount(guest, orders, own);
        } else if (guest.habit() == Habit.EVERYDAY && own.happens(IN_ADVANCE)) {
            inAdvance(guest, orders, own);
        }
    }

    /** Most pay in time, some weeks late, and a few have stopped paying. */
    private void onAccount(Guest guest, List<Order> orders, Chance own) {
        boolean late = own.happens(.35);
        boolean stopped = own.happens(.07);
        LocalDate last = stopped ? today.minusDays(own.between(100, 600)) : today.minusDays(1);
        for (Order order : orders) {
            if (order.amount.signum() <= 0) {
                continue;
            }
            LocalDate due = order.day.plusDays(TERMS);
            invoices.add(new Invoice(guest, order.number, order.amount, order.day, due));
            LocalDate paid = late ? due.plusDays(own.between(3, 75)) : due.minusDays(own.between(0, 20));
            if (!paid.isAfter(last)) {
                receipts.add(new Receipt(guest, paid, order.amount, own.oneOf(METHODS)));
            }
        }
    }

    /** A round sum beforehand, from which each purchase is taken. */
    private void inAdvance(Guest guest, List<Order> orders, Chance own) {
        BigDecimal total = BigDecimal.ZERO;
        for (Order order : orders) {
            if (order.amount.signum() > 0) {
                invoices.add(new Invoice(guest, order.number, order.amount, order.day, order.day));
                total = total.add(order.amount);
            }
        }
        if (total.signum() > 0) {
            BigDecimal sum = BigDecimal.valueOf(500L * (total.longValue() / 500 + 1));
            receipts.add(new Receipt(guest, orders.get(0).day.minusDays(own.between(1, 9)), sum, "wechat"));
        }
    }
}
