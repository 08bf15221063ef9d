package io.changke.receivables;

import io.changke.platform.access.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Receivables")
class ReceivablesController {
    private static final int LONGEST_TERMS = 3650;

    @Schema(name = "NewDue")
    record NewDue(
            @Schema(description = "Of the order or the invoice") @Nullable
            String number,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            BigDecimal amount,

            @Schema(description = "Today where it is left out", example = "2026-11-02") @Nullable
            String issuedOn,

            @Schema(description = "At once where neither this nor terms are given", example = "2026-12-02") @Nullable
            String dueOn,

            @Schema(description = "Days from issue until it is due, instead of dueOn") @Nullable
            Integer termsDays,

            @Nullable String note) {}

    @Schema(name = "NewPayment")
    record NewPayment(
            @Schema(description = "Of the receipt or the bank's entry") @Nullable
            String number,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            BigDecimal amount,

            @Schema(description = "Today where it is left out", example = "2026-11-20") @Nullable
            String paidOn,

            @Schema(
                    allowableValues = {"cash", "transfer", "card", "wechat", "alipay", "cheque", "other"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String method,

            @Schema(description = "The due it settles; the oldest ones where it is left out") @Nullable
            Long due,

            @Nullable String note) {}

    private final Dues dues;
    private final Payments payments;
    private final Accounts accounts;
    private final Settlement settlement;

    ReceivablesController(Dues dues, Payments payments, Accounts accounts, Settlement settlement) {
        this.dues = dues;
        this.payments = payments;
        this.accounts = accounts;
        this.settlement = settlement;
    }

    @Operation(summary = "What a customer owes, since when, and the dues and payments behind it")
    @GetMapping("/customers/{id}/receivables")
    Account account(@PathVariable long id) {
        return accounts.of(id);
    }

    @Operation(summary = "Enter an amount due; money received beforehand settles it at once")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/customers/{id}/dues")
    ResponseEntity<Due> owe(
            @PathVariable long id, @RequestBody NewDue entered, @AuthenticationPrincipal Caller caller) {
        LocalDate issued = Written.day(entered.issuedOn, "issuedOn", settlement.today());
        var draft = new Dues.Draft(
                Written.blankAsNull(entered.number),
                Written.amount(entered.amount),
                issued,
                Written.day(entered.dueOn, "dueOn", issued.plusDays(terms(entered.termsDays))),
                Written.blankAsNull(entered.note));
        long due = dues.write(id, draft, caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/dues/" + due)).body(dues.get(due));
    }

    private static int terms(@Nullable Integer days) {
        if (days != null && (days < 0 || days > LONGEST_TERMS)) {
            throw io.changke.platform.Refusal.field("termsDays", "problem.between", 0, LONGEST_TERMS);
        }
        return days == null ? 0 : days;
    }

    @Operation(
            summary = "Enter a payment; it settles the due it names, otherwise the oldest, and what is left is prepaid")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/customers/{id}/payments")
    ResponseEntity<Payment> pay(
            @PathVariable long id, @RequestBody NewPayment entered, @AuthenticationPrincipal Caller caller) {
        var draft = new Payments.Draft(
                Written.blankAsNull(entered.number),
                Written.day(entered.paidOn, "paidOn", settlement.today()),
                Written.amount(entered.amount),
                Method.of(entered.method),
                entered.due,
                Written.blankAsNull(entered.note));
        long payment = payments.write(id, draft, caller.userId());
        return ResponseEntity.created(URI.create("/api/v1/payments/" + payment)).body(payments.get(payment));
    }

    @Operation(summary = "One amount due")
    @GetMapping("/dues/{id}")
    Due due(@PathVariable long id) {
        return dues.get(id);
    }

    @Operation(summary = "One payment")
    @GetMapping("/payments/{id}")
    Payment payment(@PathVariable long id) {
        return payments.get(id);
    }

    @Operation(summary = "Take an amount due back; what was paid for it goes to the others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/dues/{id}")
    void removeDue(@PathVariable long id, @RequestParam int version) {
        dues.delete(id, version);
    }

    @Operation(summary = "Take a payment back; what it settled is open again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/payments/{id}")
    void removePayment(@PathVariable long id, @RequestParam int version) {
        payments.delete(id, version);
    }

    @Operation(summary = "An amount due counts after all")
    @PostMapping("/dues/{id}/restore")
    Due restoreDue(@PathVariable long id) {
        dues.restore(id);
        return dues.get(id);
    }

    @Operation(summary = "A payment counts after all")
    @PostMapping("/payments/{id}/restore")
    Payment restorePayment(@PathVariable long id) {
        payments.restore(id);
        return payments.get(id);
    }
}
