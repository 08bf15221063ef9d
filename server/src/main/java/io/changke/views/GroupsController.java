package io.changke.views;

import io.changke.customers.CustomerList;
import io.changke.customers.CustomerList.Wanted;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
class GroupsController {

    @Schema(name = "CustomerGrouping")
    record Grouping(
            @Nullable Map<String, Object> condition,
            @Nullable String q,

            @Schema(description = "A field of choices", example = "stage")
            String field) {}

    @Schema(name = "CustomerGroup")
    record Group(
            @Schema(description = "Null for those of whom it is not known") @Nullable
            String value,

            long count) {}

    @Schema(name = "CustomerGroups")
    record Groups(List<Group> items) {}

    private final CustomerList customers;
    private final Listings listings;
    private final FieldCatalogue catalogue;

    GroupsController(CustomerList customers, Listings listings, FieldCatalogue catalogue) {
        this.customers = customers;
        this.listings = listings;
        this.catalogue = catalogue;
    }

    @Operation(summary = "How many customers that fulfil a condition have each choice of a field")
    @PostMapping("/api/v1/customers/groups")
    Groups groups(@RequestBody Grouping wanted) {
        Field field = catalogue
                .field(wanted.field)
                .filter(ShowsCheck::groups)
                .orElseThrow(() -> Refusal.field("field", "views.group", wanted.field));
        var listing = customers.listing(new Wanted(wanted.condition, wanted.q, null, null, null));
        return new Groups(listings.countBy(listing, field).entrySet().stream()
                .map(each -> new Group(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
                .toList());
    }
}
