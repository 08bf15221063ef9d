package io.changke.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guests who were entered twice, and some who only look as if; the regulars among them have bought as both. */
record Twins(List<Twin> all) {

    private static final int THREEFOLD = 3;

    /** @param birthday of the first, where it is known; the other's is the same unless they are two */
    record Twin(
            Guest first, Guest again, Slip slip, @Nullable LocalDate birthday) {}

    static Twins of(TeaMerchant merchant, Chance chance) {
        Set<Guest> inShops = buyers(merchant, false);
        Set<Guest> online = buyers(merchant, true);
        Set<Guest> taken = new HashSet<>();
        List<Twin> all = new ArrayList<>();
        for (Slip slip : Slip.values()) {
            int from = all.size();
            for (Guest guest : merchant.guests()) {
                boolean buysAsBoth =
                        guest.habit() == Habit.COLLECTOR && inShops.contains(guest) && online.contains(guest);
                if (all.size() < from + slip.count()
                        && buysAsBoth == (slip == Slip.TRADITIONAL)
                        && !taken.contains(guest)) {
                    twin(guest, slip, all.size(), chance).ifPresent(twin -> {
                        all.add(twin);
                        taken.add(guest);
                    });
                }
            }
        }
        for (Twin twin : List.copyOf(all.subList(0, THREEFOLD))) {
            twin(twin.first, Slip.PINYIN, all.size(), chance).ifPresent(all::add);
        }
        return new Twins(List.copyOf(all));
    }

    private static Set<Guest> buyers(TeaMerchant merchant, boolean online) {
        return merchant.sales().stream()
                .filter(sale -> (sale.shop() == Shop.ONLINE) == online)
                .map(Sale::guest)
                .collect(Collectors.toSet());
    }

    private static Optional<Twin> twin(Guest first, Slip slip, int number, Chance chance) {
        return Optional.ofNullable(slip.name(first, chance)).map(name -> {
            Guest again = new Guest(
                    String.format(Locale.ROOT, "APP%05d", number + 1),
                    name,
                    slip.phone(first, number),
                    slip.email(first),
                    first.city(),
                    first.habit());
            boolean known = slip == Slip.RENUMBERED || slip == Slip.SISTERS;
            return new Twin(
                    first, again, slip, known ? LocalDate.of(1975, 3, 1).plusDays(chance.between(0, 9_000)) : null);
        });
    }

    /** The merchant who knows them twice: what the regulars bought online, the other has bought. */
    TeaMerchant among(TeaMerchant merchant) {
        Map<Guest, Guest> online = new HashMap<>();
        all.stream().filter(twin -> twin.slip == Slip.TRADITIONAL).forEach(twin -> online.put(twin.first, twin.again));
        List<Sale> sales = merchant.sales().stream()
                .map(sale ->
                        sale.shop() == Shop.ONLINE ? sale.by(online.getOrDefault(sale.guest(), sale.guest())) : sale)
                .toList();
        Stream<Guest> again = all.stream().map(Twin::again);
        return new TeaMerchant(Stream.concat(merchant.guests().stream(), again).toList(), sales);
    }
}
