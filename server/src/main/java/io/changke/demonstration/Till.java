package io.changke.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is bought on one visit, and what of it comes back. */
final class Till {
    private static final int MOST_LINES = 5;

    private final Assortment assortment;
    private final TeaYear year;
    private final LocalDate today;

    Till(Assortment assortment, TeaYear year, LocalDate today) {
        this.assortment = assortment;
        this.year = year;
        this.today = today;
    }

    List<Sale> ring(Chance chance, Guest guest, Shop shop, LocalDateTime at, double spend, int visit, String order) {
        double budget = spend * chance.logNormal(1, .3);
        BigDecimal reduction = reduction(chance, shop, at.toLocalDate(), visit);
        List<Sale> lines = new ArrayList<>();
        Set<Product> taken = new HashSet<>();
        double spent = 0;
        while (lines.isEmpty() || (spent < .75 * budget && lines.size() < MOST_LINES)) {
            Product product = assortment.pick(chance, at.toLocalDate(), budget - spent, guest.habit());
            if (taken.add(product)) {
                int quantity = quantity(chance, guest.habit(), product, budget - spent);
                lines.add(line(guest, order, at, shop, product, quantity, reduction));
                spent += quantity * product.price().doubleValue();
            }
        }
        return lines;
    }

    /** Mostly nothing; goods sent home come back more often than goods looked at in the shop. */
    List<Sale> comesBack(Chance chance, List<Sale> sold) {
        List<Sale> back = new ArrayList<>();
        for (Sale sale : sold) {
            LocalDateTime at = sale.at().plusDays(chance.between(2, 15));
            boolean returned = chance.happens(sale.shop() == Shop.ONLINE ? .028 : .008);
            // drawn in any case, so that a later today does not change what came before
            int quantity = chance.between(1, sale.quantity());
            if (returned && at.toLocalDate().isBefore(today)) {
                back.add(returned(sale, at, quantity));
            }
        }
        return back;
    }

    private BigDecimal reduction(Chance chance, Shop shop, LocalDate day, int visit) {
        if (shop == Shop.ONLINE && year.on(day).onlineSale()) {
            return new BigDecimal(chance.happens(.5) ? "0.20" : "0.15");
        }
        if (visit >= 5 && chance.happens(.5)) {
            return new BigDecimal("0.05");
        }
        return chance.happens(.08) ? new BigDecimal("0.10") : BigDecimal.ZERO;
    }

    private static int quantity(Chance chance, Habit habit, Product product, double left) {
        int affordable = (int) Math.max(1, Math.round(left / product.price().doubleValue()));
        int most = habit.isFirm() ? 40 : 4;
        return Math.min(most, chance.between(Math.max(1, affordable / 3), affordable));
    }

    private static Sale line(
            Guest guest, String order, LocalDateTime at, Shop shop, Product product, int quantity, BigDecimal off) {
        BigDecimal full = product.price().multiply(BigDecimal.valueOf(quantity));
        BigDecimal discount = full.multiply(off).setScale(2, RoundingMode.HALF_UP);
        BigDecimal cost = product.cost().multiply(BigDecimal.valueOf(quantity));
        return new Sale(guest, order, at, shop, product, quantity, full.subtract(discount), discount, cost);
    }

    private static Sale returned(Sale sale, LocalDateTime at, int quantity) {
        BigDecimal part =
                BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf(sale.quantity()), 10, RoundingMode.HALF_UP);
        return new Sale(
                sale.guest(),
                sale.orderNumber() + "-T",
                at,
                sale.shop(),
                sale.product(),
                -quantity,
                share(sale.amount(), part).negate(),
                share(sale.discount(), part).negate(),
                share(sale.cost(), part).negate());
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part) {
        return amount.multiply(part).setScale(2, RoundingMode.HALF_UP);
    }
}
