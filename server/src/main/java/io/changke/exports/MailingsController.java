package io.changke.exports;

import io.changke.customers.Selection;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class MailingsController {

    @Schema(name = "MailingReach")
    record Reach(
            @Schema(description = "Who is in the list") long customers,

            @Schema(description = "Left out: never agreed to the channel for the purpose, or no longer")
            long withoutConsent,

            @Schema(description = "Left out: agreed, but there is no number or address for the channel")
            long withoutAddress,

            @Schema(description = "Who is in the file") long reached) {}

    @Schema(name = "MailingOrder")
    record ReachOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Selection selection,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    types = "string",
                    allowableValues = {"sms", "email", "phone", "wechat", "post"})
            @Nullable
            String channel,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    types = "string",
                    allowableValues = {"marketing", "service", "research"})
            @Nullable
            String purpose) {}

    private final AskedList lists;
    private final Listings listings;

    MailingsController(AskedList lists, Listings listings) {
        this.lists = lists;
        this.listings = listings;
    }

    @Operation(
            summary = "Whom an export for a mailing would leave out, and why",
            description = "With the filter of the export itself, to be looked at before it")
    @GetMapping("/api/v1/customers/export/reach")
    @Transactional(readOnly = true)
    Reach reach(
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"sms", "email", "phone", "wechat", "post"}))
                    String channel,
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"marketing", "service", "research"}))
                    String purpose,
            @RequestParam(required = false) @Parameter(description = "A condition as JSON") @Nullable String where,
            @RequestParam(required = false) @Nullable String q) {
        return reach(channel, purpose, lists.read(lists.selection(where, q), null));
    }

    @Operation(summary = "The same for customers by their ids, or a condition too long for an address")
    @PostMapping("/api/v1/customers/export/reach")
    @Transactional(readOnly = true)
    Reach reach(@RequestBody ReachOrder order) {
        return reach(order.channel, order.purpose, lists.read(order.selection, null));
    }

    private Reach reach(@Nullable String channel, @Nullable String purpose, Listing listing) {
        Mailing mailing = Mailing.of(channel, purpose);
        if (mailing == null) {
            throw Refusal.field("channel", "exports.channel");
        }
        long customers = listings.count(listing);
        long agreed = listings.count(mailing.agreed(listing));
        long reached = listings.count(mailing.reached(listing));
        return new Reach(customers, customers - agreed, agreed - reached, reached);
    }
}
