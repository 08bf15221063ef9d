package io.changke.exports;

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
        Mailing mailing = Mailing.of(channel, purpose);
        if (mailing == null) {
            throw Refusal.field("channel", "exports.channel");
        }
        Listing listing = lists.read(where, q, null);
        long customers = listings.count(listing);
        long agreed = listings.count(mailing.agreed(listing));
        long reached = listings.count(mailing.reached(listing));
        return new Reach(customers, customers - agreed, agreed - reached, reached);
    }
}
