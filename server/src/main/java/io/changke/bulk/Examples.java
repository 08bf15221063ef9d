package io.changke.bulk;

import io.changke.customers.CustomerView;
import io.changke.customers.SetChanges;
import io.changke.customers.SetChanges.Trial;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.fields.Row;
import io.changke.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a change would make of some customers, tried without writing anything. */
@Component
class Examples {

    private static final int SHOWN = 3;
    private static final int TRIED = 50;

    @Schema(name = "BulkExample")
    record Example(long id, String name, List<Difference> differences) {}

    @Schema(name = "BulkDifference")
    record Difference(
            @Schema(description = "As the change names it; owner is a colleague's number")
            String field,

            @Schema(types = {"array", "boolean", "number", "string", "null"}) @Nullable
            Object before,

            @Schema(types = {"array", "boolean", "number", "string", "null"}) @Nullable
            Object after) {}

    private final FieldCatalogue catalogue;
    private final Listings listings;
    private final CustomerView view;
    private final Changing changing;
    private final SetChanges changes;

    Examples(FieldCatalogue catalogue, Listings listings, CustomerView view, Changing changing, SetChanges changes) {
        this.catalogue = catalogue;
        this.listings = listings;
        this.view = view;
        this.changing = changing;
        this.changes = changes;
    }

    /** The first of a list who become otherwise; where they are deleted, its first. */
    List<Example> of(Change change, Listing listing) {
        List<Field> naming = CustomerView.NAMED_BY.stream()
                .flatMap(name -> catalogue.field(name).stream())
                .toList();
        List<Row> rows = listings.read(listing, naming, null, change.deletes() ? SHOWN : TRIED);
        if (change.deletes()) {
            return rows.stream().map(row -> example(row, List.of())).toList();
        }
        List<Long> ids = rows.stream().map(row -> row.position().id()).toList();
        Map<Long, Trial> trials = changes.tried(ids, changing.by(change));
        return rows.stream()
                .filter(row -> trials.containsKey(row.position().id()))
                .limit(SHOWN)
                .map(row -> example(
                        row, differences(change, trials.get(row.position().id()))))
                .toList();
    }

    private Example example(Row row, List<Difference> differences) {
        return new Example(row.position().id(), view.displayName(row, LocaleContextHolder.getLocale()), differences);
    }

    private static List<Difference> differences(Change change, @Nullable Trial trial) {
        if (trial == null) {
            return List.of();
        }
        return change.names().stream()
                .map(name -> new Difference(name, fact(trial.before(), name), fact(trial.after(), name)))
                .filter(each -> !Objects.equals(each.before, each.after))
                .toList();
    }

    private static @Nullable Object fact(Profile profile, String name) {
        return profile.facts().get(name);
    }
}
