package io.changke.quality;

import io.changke.customers.Visibility;
import io.changke.fields.Condition;
import io.changke.fields.ConditionReader;
import io.changke.fields.Conditions;
import io.changke.fields.Listings;
import io.changke.quality.Quality.Band;
import io.changke.quality.Quality.Figure;
import io.changke.quality.Quality.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts by the same conditions that open the customers, all in one reading of the base. */
@Component
class Counting {

    /** Nobody wrote to it, spoke with or sold to the customer for so long. */
    static final int STALE_DAYS = 730;

    private static final double[] BOUNDS = {0, 0.25, 0.5, 0.75, 1};

    private final Listings listings;
    private final ConditionReader conditions;
    private final Visibility visibility;

    Counting(Listings listings, ConditionReader conditions, Visibility visibility) {
        this.listings = listings;
        this.conditions = conditions;
        this.visibility = visibility;
    }

    record Counted(long customers, List<Band> bands, List<Missing> facts, List<Figure> faults, List<Figure> others) {}

    Counted count() {
        List<Map<String, Object>> asked = new ArrayList<>();
        asked.add(Conditions.all(List.of()));
        bands().forEach(band -> asked.add(band.condition()));
        for (Asked fact : Asked.values()) {
            asked.add(fact.of());
            asked.add(fact.missing());
        }
        Stream.concat(faults(), others()).forEach(figure -> asked.add(figure.condition()));
        List<Condition> read = asked.stream().map(conditions::read).toList();
        return put(listings.counts(List.of(visibility.ofCustomers()), read).iterator());
    }

    private static Counted put(Iterator<Long> counts) {
        return new Counted(
                counts.next(),
                bands().map(each -> new Band(each.from(), each.below(), counts.next(), each.condition()))
                        .toList(),
                Arrays.stream(Asked.values())
                        .map(each -> new Missing(each.key(), counts.next(), counts.next(), each.missing()))
                        .toList(),
                counted(faults(), counts),
                counted(others(), counts));
    }

    private static List<Figure> counted(Stream<Figure> figures, Iterator<Long> counts) {
        return figures.map(each -> new Figure(each.name(), counts.next(), each.condition()))
                .toList();
    }

    private static Stream<Band> bands() {
        return java.util.stream.IntStream.range(0, BOUNDS.length)
                .mapToObj(i -> band(BOUNDS[i], i + 1 < BOUNDS.length ? BOUNDS[i + 1] : null));
    }

    private static Band band(double from, @Nullable Double below) {
        Map<String, Object> least = Conditions.atLeast("completeness", from);
        return new Band(
                from,
                below,
                0,
                below == null
                        ? least
                        : Conditions.all(List.of(least, Conditions.not(Conditions.atLeast("completeness", below)))));
    }

    private static Stream<Figure> faults() {
        return Arrays.stream(Fault.values())
                .map(fault -> new Figure(fault.key(), 0, Conditions.is("faults", fault.key())));
    }

    private static Stream<Figure> others() {
        return Stream.of(
                new Figure(
                        "unreachable",
                        0,
                        Conditions.all(Stream.of("phone", "email", "wechat")
                                .map(Conditions::empty)
                                .toList())),
                new Figure("stale", 0, stale()),
                new Figure("suspectedDuplicate", 0, Conditions.is("suspectedDuplicate", true)));
    }

    /** Of who was never spoken with or never bought, the day is empty: what is older is no condition then. */
    private static Map<String, Object> stale() {
        return Conditions.all(List.of(
                Conditions.olderThanDays("updatedOn", STALE_DAYS),
                longAgo("lastContactedOn"),
                longAgo("lastPurchaseOn")));
    }

    private static Map<String, Object> longAgo(String day) {
        return Conditions.any(List.of(Conditions.empty(day), Conditions.olderThanDays(day, STALE_DAYS)));
    }
}
