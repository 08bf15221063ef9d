package io.changke.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TeaMerchantTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TeaMerchant MERCHANT = TeaMerchant.of(TeaMerchant.SEED, TODAY);

    @Test
    void isTheSameForTheSameSeedAndDay() {
        assertThat(TeaMerchant.of(TeaMerchant.SEED, TODAY)).isEqualTo(MERCHANT);
    }

    @Test
    void tradesForThreeYearsUntilYesterday() {
        Set<LocalDate> days = new TreeSet<>();
        MERCHANT.sales().forEach(sale -> days.add(sale.at().toLocalDate()));
        assertThat(days).first().isEqualTo(TODAY.minusYears(3));
        assertThat(days).last().isEqualTo(TODAY.minusDays(1));
        assertThat(days).hasSize((int) ChronoUnit.DAYS.between(TODAY.minusYears(3), TODAY));
    }

    @Test
    void tradesOnWithoutChangingWhatWasBefore() {
        TeaMerchant later = TeaMerchant.of(TeaMerchant.SEED, TODAY, TODAY.plusDays(40));
        assertThat(later.sales())
                .filteredOn(sale -> sale.at().toLocalDate().isBefore(TODAY))
                .isEqualTo(MERCHANT.sales());
        assertThat(later.guests()).startsWith(MERCHANT.guests().toArray(new Guest[0]));
        assertThat(later.guests().size() - MERCHANT.guests().size())
                .as("newcomers")
                .isBetween(100, 500);
        assertThat(later.sales())
                .extracting(sale -> sale.at().toLocalDate())
                .as("a line each day")
                .contains(TODAY, TODAY.plusDays(20), TODAY.plusDays(39))
                .allMatch(day -> day.isBefore(TODAY.plusDays(40)));
        assertThat(later.sales()).extracting(Sale::orderNumber).isNotEmpty();
    }

    @Test
    void hasThousandsOfNamedCustomersWhomNobodyCanRingUp() {
        List<Guest> guests = MERCHANT.guests();
        assertThat(guests).hasSizeBetween(6_000, 6_500);
        assertThat(guests).extracting(Guest::externalId).doesNotHaveDuplicates();
        assertThat(guests)
                .extracting(Guest::phone)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("12\\d{9}"));
        assertThat(guests).extracting(Guest::name).allMatch(name -> name.matches("\\p{IsHan}{2,20}"));
    }

    @Test
    void sellsEveryProductAtAPriceAboveItsCost() {
        Set<Product> sold = new HashSet<>();
        for (Sale sale : MERCHANT.sales()) {
            sold.add(sale.product());
            assertThat(sale.amount().abs()).isGreaterThan(sale.cost().abs());
            assertThat(sale.amount().signum()).isEqualTo(sale.isReturn() ? -1 : 1);
        }
        assertThat(sold).hasSameSizeAs(Assortment.PRODUCTS);
    }

    @Test
    void returnsLessThanWasSoldInTheSameOrder() {
        Map<String, BigDecimal> orders = new HashMap<>();
        for (Sale sale : MERCHANT.sales()) {
            orders.merge(sale.orderNumber().replace("-T", ""), sale.amount(), BigDecimal::add);
        }
        assertThat(orders.values()).allMatch(amount -> amount.signum() >= 0);
        assertThat(MERCHANT.sales().stream().filter(Sale::isReturn).count()).isGreaterThan(300);
    }

    @Test
    void feelsTheSeasons() {
        assertThat(dailyLines(day -> day.equals(LocalDate.of(2026, 4, 10))))
                .isGreaterThan(dailyLines(day -> day.getMonthValue() == 7 && day.getYear() == 2026));
        assertThat(dailyLines(day -> day.isAfter(LocalDate.of(2026, 1, 16)) && day.isBefore(LocalDate.of(2026, 2, 17))))
                .isGreaterThan(1.5
                        * dailyLines(day ->
                                day.isAfter(LocalDate.of(2026, 2, 17)) && day.isBefore(LocalDate.of(2026, 3, 2))));
    }

    /** Lines a day on the days that match. */
    private static double dailyLines(Predicate<LocalDate> days) {
        Set<LocalDate> matched = new HashSet<>();
        long lines = MERCHANT.sales().stream()
                .map(sale -> sale.at().toLocalDate())
                .filter(days)
                .peek(matched::add)
                .count();
        return (double) lines / matched.size();
    }
}
