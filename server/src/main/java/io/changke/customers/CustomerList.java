package io.changke.customers;

import io.changke.fields.ConditionReader;
import io.changke.fields.Cursors;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.Listing;
import io.changke.fields.Listing.Restriction;
import io.changke.fields.Listings;
import io.changke.fields.Position;
import io.changke.fields.Row;
import io.changke.fields.Sort;
import io.changke.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of customers that fulfil a condition and are found by a search. */
@Component
class CustomerList {

    private static final int LONGEST_PAGE = 200;
    private static final int USUAL_PAGE = 50;

    private final Listings listings;
    private final FieldCatalogue catalogue;
    private final ConditionReader conditions;
    private final Cursors cursors;
    private final Visibility visibility;

    CustomerList(
            Listings listings,
            FieldCatalogue catalogue,
            ConditionReader conditions,
            Cursors cursors,
            Visibility visibility) {
        this.listings = listings;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.cursors = cursors;
        this.visibility = visibility;
    }

    /** What a request asks for; null leaves it to the house. */
    record Wanted(
            @Nullable Map<String, ?> condition,
            @Nullable String q,
            @Nullable String sort,
            @Nullable Integer limit,
            @Nullable String after) {}

    record Found(List<Row> rows, @Nullable String next) {}

    Found page(Wanted wanted) {
        int limit = wanted.limit() == null ? USUAL_PAGE : wanted.limit();
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        Listing listing = listing(wanted);
        String fingerprint =
                listing.sort().key() + "\n" + wanted.q() + "\n" + ConditionReader.json(listing.condition());
        List<Row> rows = listings.read(listing, after(wanted.after(), fingerprint), limit + 1);
        if (rows.size() <= limit) {
            return new Found(rows, null);
        }
        List<Row> shown = rows.subList(0, limit);
        return new Found(shown, cursors.write(shown.get(limit - 1).position(), fingerprint));
    }

    long count(Wanted wanted) {
        return listings.count(listing(wanted));
    }

    private @Nullable Position after(@Nullable String cursor, String fingerprint) {
        return cursor == null || cursor.isEmpty()
                ? null
                : cursors.read(cursor, fingerprint).orElseThrow(() -> Refusal.field("after", "fields.cursor"));
    }

    private Listing listing(Wanted wanted) {
        List<Restriction> restrictions = new ArrayList<>();
        restrictions.add(visibility.ofCustomers());
        if (wanted.q() != null) {
            restrictions.addAll(Search.restrictions(wanted.q()));
        }
        String sort = wanted.sort();
        Sort order = catalogue.sort(sort != null && !sort.isEmpty() ? sort : usualSort());
        return new Listing(conditions.read(wanted.condition()), restrictions, order);
    }

    /** The most valuable first, once values are known to the catalogue. */
    private String usualSort() {
        return catalogue.field("value").isPresent() ? "-value" : "name";
    }
}
