package io.changke.customers;

import io.changke.fields.ConditionReader;
import io.changke.fields.Counted;
import io.changke.fields.Cursors;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.Listing;
import io.changke.fields.Listing.Restriction;
import io.changke.fields.Listings;
import io.changke.fields.Row;
import io.changke.fields.Sort;
import io.changke.platform.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of customers that fulfil a condition and are found by a search. */
@Component
public class CustomerList {

    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final Listings listings;
    private final FieldCatalogue catalogue;
    private final ConditionReader conditions;
    private final Cursors cursors;
    private final Visibility visibility;
    private final Search search;

    CustomerList(
            Listings listings,
            FieldCatalogue catalogue,
            ConditionReader conditions,
            Cursors cursors,
            Visibility visibility,
            Search search) {
        this.listings = listings;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.cursors = cursors;
        this.visibility = visibility;
        this.search = search;
    }

    /** What a request asks for; null leaves it to the house. */
    public record Wanted(
            @Nullable Map<String, ?> condition,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String after) {}

    /** @param approximate nobody is found by what was typed, these are by something like it */
    record Found(List<Row> rows, @Nullable String next, boolean approximate) {}

    private record Wording(List<Restriction> restrictions, boolean approximate) {}

    Found page(Wanted wanted) {
        int limit = wanted.limit() == null ? USUAL_PAGE : wanted.limit();
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        Wording wording = wording(wanted.q());
        Listing listing = listing(wanted, wording);
        String fingerprint =
                listing.sort().key() + "\n" + wanted.q() + "\n" + ConditionReader.json(listing.condition());
        List<Row> rows = listings.read(
                listing, cursors.after(wanted.after(), fingerprint).orElse(null), limit + 1);
        if (rows.size() <= limit) {
            return new Found(rows, null, wording.approximate);
        }
        List<Row> shown = rows.subList(0, limit);
        return new Found(shown, cursors.write(shown.get(limit - 1).position(), fingerprint), wording.approximate);
    }

    Counted count(Wanted wanted, @Nullable Duration most) {
        Listing listing = listing(wanted);
        return most == null ? new Counted(listings.count(listing), true) : listings.count(listing, most);
    }

    /** What is like the words counts only when nobody at all is found by them, whatever else the list asks. */
    private Wording wording(@Nullable String typed) {
        if (typed == null) {
            return new Wording(List.of(), false);
        }
        List<Restriction> exact = search.exact(typed);
        return search.near(typed)
                .filter(near -> !listings.exists(visible(exact)))
                .map(near -> new Wording(near, true))
                .orElse(new Wording(exact, false));
    }

    private List<Restriction> visible(List<Restriction> restrictions) {
        List<Restriction> visible = new ArrayList<>(restrictions);
        visible.add(visibility.ofCustomers());
        return visible;
    }

    /** Those of them that the reader may see. */
    public Listing listing(Wanted wanted) {
        return listing(wanted, wording(wanted.q()));
    }

    private Listing listing(Wanted wanted, Wording wording) {
        String sort = wanted.sort();
        Sort order = catalogue.sort(sort != null && !sort.isEmpty() ? sort : usualSort());
        return new Listing(conditions.read(wanted.condition()), visible(wording.restrictions), order);
    }

    /** The most valuable first, once values are known to the catalogue. */
    private String usualSort() {
        return catalogue.field("value").isPresent() ? "-value" : "name";
    }
}
