package io.changke.customers;

import io.changke.customers.CustomerList.Wanted;
import io.changke.fields.Listing;
import io.changke.fields.Listing.Restriction;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some customers: those named, or all that a list shows. */
@Schema(name = "Selection")
public record Selection(
        @Schema(description = "At most 10,000; with ids the rest is left aside") @Nullable
        List<Long> ids,

        @Nullable Map<String, ?> condition,

        @Schema(description = "As it is typed into the list's search") @Nullable
        String q) {

    private static final int MOST_IDS = 10_000;

    /** Those of them whom the reader may see, and who fulfil one condition more. */
    public Listing listing(CustomerList list, @Nullable Map<String, ?> also, @Nullable String sort) {
        if (ids == null) {
            return list.listing(new Wanted(both(condition, also), q, sort, null, null));
        }
        if (ids.isEmpty() || ids.size() > MOST_IDS || ids.contains(null)) {
            throw Refusal.field("ids", "customers.ids", MOST_IDS);
        }
        Listing all = list.listing(new Wanted(also, null, sort, null, null));
        List<Restriction> restrictions = new ArrayList<>(all.restrictions());
        restrictions.add(new Restriction(
                ids.stream().map(String::valueOf).collect(Collectors.joining(",", "c.id in (", ")")), List.of()));
        return new Listing(all.condition(), restrictions, all.sort());
    }

    private static @Nullable Map<String, ?> both(@Nullable Map<String, ?> one, @Nullable Map<String, ?> other) {
        if (one == null || one.isEmpty() || other == null) {
            return one == null || one.isEmpty() ? other : one;
        }
        return Map.of("all", List.of(one, other));
    }
}
