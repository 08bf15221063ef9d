package io.changke.ledger;

import io.changke.customers.Customers;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/purchases")
@Tag(name = "Purchases")
class PurchasesController {

    /** A date alone means the beginning of that day where the firm is; a time without zone is the firm's. */
    private static final DateTimeFormatter DAY_OR_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss[.SSS]][XXX]]");

    @Schema(name = "NewPurchase")
    record NewPurchase(
            @Schema(
                    description = "The customer's id, or {\"externalId\": …}, which is entered where it is new",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    oneOf = {Long.class, Named.class})
            @Nullable
            Object customer,

            @Nullable String orderNumber,

            @Schema(description = "A date or a date and time; now where it is left out", example = "2026-11-02T10:15")
            @Nullable
            String purchasedAt,

            @Nullable String channel,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<@Nullable NewLine> lines) {}

    /** Only what the document says of a customer who is named instead of numbered. */
    @Schema(name = "CustomerReference")
    record Named(String externalId) {}

    @Schema(name = "NewPurchaseLine")
    record NewLine(
            @Nullable String product,

            @Schema(description = "Negative for goods that come back") @Nullable
            BigDecimal quantity,

            @Schema(description = "Of the whole line", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            BigDecimal amount) {}

    record RecordedPurchase(
            long id,
            @Schema(ref = "#/components/schemas/Customer") Map<String, @Nullable Object> customer) {}

    private final Purchases purchases;
    private final Customers customers;
    private final FirmSettings firm;

    PurchasesController(Purchases purchases, Customers customers, FirmSettings firm) {
        this.purchases = purchases;
        this.customers = customers;
        this.firm = firm;
    }

    @Operation(summary = "Record a purchase or a return; the customer's value and stage are up to date in the answer")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    ResponseEntity<RecordedPurchase> record(@RequestBody NewPurchase purchase) {
        ZonedDateTime now = ZonedDateTime.now(firm.current().timeZone());
        Purchases.Recorded recorded = purchases.record(entry(purchase, now), now);
        Map<String, @Nullable Object> customer =
                customers.findOrUnited(recorded.customerId()).orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/purchases/" + recorded.id()))
                .body(new RecordedPurchase(recorded.id(), customer));
    }

    @Operation(summary = "Take back a purchase that was recorded by hand or by API")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{id}")
    void remove(@PathVariable long id) {
        purchases.remove(id);
    }

    private static Entry entry(NewPurchase purchase, ZonedDateTime now) {
        Object customer = purchase.customer;
        Long id = customer instanceof Number number ? (Long) number.longValue() : null;
        String externalId = customer instanceof Map<?, ?> named
                        && named.size() == 1
                        && named.get("externalId") instanceof String text
                ? text
                : null;
        if (id == null && externalId == null) {
            throw Refusal.field("customer", "ledger.purchase.customer");
        }
        List<@Nullable NewLine> lines = purchase.lines == null ? List.of() : purchase.lines;
        return new Entry(
                id,
                externalId,
                blankAsNull(purchase.orderNumber),
                time(purchase.purchasedAt, now),
                blankAsNull(purchase.channel),
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(lines.get(i), i))
                        .toList());
    }

    private static Entry.Line line(@Nullable NewLine line, int index) {
        if (line == null || line.amount == null) {
            throw Refusal.field("lines[" + index + "].amount", "ledger.purchase.noAmount");
        }
        return new Entry.Line(blankAsNull(line.product), line.quantity, line.amount);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ZonedDateTime time(@Nullable String text, ZonedDateTime now) {
        if (text == null) {
            return now;
        }
        ZoneId zone = now.getZone();
        try {
            var parsed = DAY_OR_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            if (parsed instanceof ZonedDateTime exact) {
                return exact.withZoneSameInstant(zone);
            }
            return parsed instanceof LocalDateTime local
                    ? local.atZone(zone)
                    : LocalDate.from(parsed).atStartOfDay(zone);
        } catch (DateTimeException unreadable) {
            throw Refusal.field("purchasedAt", "ledger.purchase.date");
        }
    }
}
