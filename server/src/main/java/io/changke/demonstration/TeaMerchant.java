package io.changke.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Three years of an invented tea merchant, the same for the same seed and the same today. */
record TeaMerchant(List<Guest> guests, List<Sale> sales) {
    static final String NAME = "清和茶庄";
    static final long SEED = 20_261;
    private static final int CUSTOMERS = 6_000;
    private static final int ONLY_LOOKED = 140;
    private static final int YEARS = 3;
    private static final int NEWCOMERS_A_YEAR = 1_900;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /** Trade up to the day before {@code today}. */
    static TeaMerchant of(long seed, LocalDate today) {
        return of(seed, today, today);
    }

    /** The firm as it was on {@code entered}, and its trade since then; what was before is the same whatever follows. */
    static TeaMerchant of(long seed, LocalDate entered, LocalDate today) {
        return new Trade(seed, entered, today).run();
    }

    private record Visit(Guest guest, Shop shop, LocalDateTime at, double spend, int number, Chance chance) {}

    private static final class Trade {
        private final Chance chance;
        private final Chance later;
        private final LocalDate entered;
        private final LocalDate today;
        private final LocalDate opening;
        private final TeaYear year = new TeaYear();
        private final List<Guest> guests = new ArrayList<>();
        private final List<Visit> visits = new ArrayList<>();
        private final List<Sale> sales = new ArrayList<>();

        Trade(long seed, LocalDate entered, LocalDate today) {
            this.chance = Chance.of(seed);
            this.later = Chance.of(seed + 1);
            this.entered = entered;
            this.today = today;
            this.opening = entered.minusYears(YEARS);
        }

        TeaMerchant run() {
            Guests book = new Guests(chance.split());
            Visits rhythm = new Visits(year, entered, today);
            for (LocalDate first : firstVisits()) {
                come(book, rhythm, first);
            }
            for (int i = 0; i < ONLY_LOOKED; i++) {
                guests.add(book.next(chance.oneOf(List.of(Shop.values()))));
            }
            for (LocalDate first : firstVisitsSince()) {
                come(book, rhythm, first);
            }
            ring();
            return new TeaMerchant(List.copyOf(guests), List.copyOf(sales));
        }

        /** Customers known before the books begin appear in their first months; then the firm grows. */
        private List<LocalDate> firstVisits() {
            List<Map.Entry<LocalDate, Double>> days = new ArrayList<>();
            for (LocalDate day = opening; day.isBefore(entered); day = day.plusDays(1)) {
                days.add(Map.entry(day, newcomers(day)));
            }
            List<LocalDate> first = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                first.add(chance.weighted(days, Map.Entry::getValue).getKey());
            }
            first.sort(Comparator.naturalOrder());
            return first;
        }

        /** As many newcomers a day as in the year before, by chance more or fewer. */
        private List<LocalDate> firstVisitsSince() {
            List<LocalDate> first = new ArrayList<>();
            double lastYear = 0;
            for (LocalDate day = entered.minusYears(1); day.isBefore(entered); day = day.plusDays(1)) {
                lastYear += newcomers(day);
            }
            double scale = NEWCOMERS_A_YEAR / lastYear;
            for (LocalDate day = entered; day.isBefore(today); day = day.plusDays(1)) {
                double left = scale * newcomers(day) - later.exponential(1);
                while (left > 0) {
                    first.add(day);
                    left -= later.exponential(1);
                }
            }
            return first;
        }

        private double newcomers(LocalDate day) {
            int age = dayOfTrade(day);
            double shops = 0;
            for (Shop shop : Shop.values()) {
                shops += shop.pull(age);
            }
            double known = 2.2 * Math.exp(-age / 60.0);
            return (known + shops + age / 2200.0) * year.on(day).trade();
        }

        private int dayOfTrade(LocalDate day) {
            return Math.toIntExact(day.toEpochDay() - opening.toEpochDay());
        }

        private void come(Guests book, Visits rhythm, LocalDate first) {
            Chance own = chance.split();
            Shop home = own.weighted(List.of(Shop.values()), shop -> shop.pull(dayOfTrade(first)));
            Guest guest = book.next(home);
            guests.add(guest);
            double spend = guest.habit().spend(own);
            int number = 0;
            for (LocalDate day : rhythm.of(own.split(), guest.habit(), home, first)) {
                Shop shop = number > 0 && own.happens(.12) ? Shop.ONLINE : home;
                visits.add(new Visit(guest, shop, at(own, day, shop), spend, number++, own.split()));
            }
        }

        private static LocalDateTime at(Chance chance, LocalDate day, Shop shop) {
            int opens = shop == Shop.ONLINE ? 7 : day.getDayOfWeek() == DayOfWeek.SUNDAY ? 10 : 9;
            int closes = shop == Shop.ONLINE ? 23 : 20;
            return day.atTime(chance.between(opens, closes), chance.between(0, 59));
        }

        /** Orders are numbered as the till sees them, shop by shop and day by day. */
        private void ring() {
            visits.sort(Comparator.comparing(Visit::at));
            Till till = new Till(new Assortment(year), year, today);
            Map<Shop, Map<LocalDate, Integer>> serials = new EnumMap<>(Shop.class);
            for (Visit visit : visits) {
                LocalDate day = visit.at().toLocalDate();
                int serial = serials.computeIfAbsent(visit.shop(), shop -> new HashMap<>())
                        .merge(day, 1, Integer::sum);
                String order =
                        String.format(Locale.ROOT, "%s%s-%03d", visit.shop().code(), DAY.format(day), serial);
                List<Sale> sold = till.ring(
                        visit.chance(), visit.guest(), visit.shop(), visit.at(), visit.spend(), visit.number(), order);
                sales.addAll(sold);
                sales.addAll(till.comesBack(visit.chance(), sold));
            }
        }
    }
}
