package io.changke.customers;

import io.changke.customers.Batch.Mode;
import io.changke.customers.Batch.Outcome;
import io.changke.customers.Batch.Result;
import io.changke.customers.Batch.Row;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.web.ProblemDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For programs that keep many customers of their own. */
@RestController
@RequestMapping("/api/v1/customers/batch")
@Tag(name = "Customers")
class BatchController {

    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST = 200;

    @Schema(name = "CustomerBatch")
    record BatchBody(
            @Schema(
                    allowableValues = {"create", "update", "upsert"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String mode,

            @Schema(description = "Whose identifiers the rows have; externalId unless said otherwise", example = "erp")
            @Nullable
            String system,

            @ArraySchema(
                    maxItems = MOST_ROWS,
                    schema = @Schema(ref = "#/components/schemas/BatchRow"),
                    arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
            @Nullable
            List<Map<String, @Nullable Object>> rows) {}

    @Schema(name = "BatchOutcome")
    record OutcomeView(
            @Schema(description = "The row's place in the request, from 0")
            int index,

            @Schema(allowableValues = {"created", "updated", "unchanged", "refused"})
            String result,

            @Nullable Long id,

            @Schema(ref = "#/components/schemas/Problem") @Nullable
            ProblemDetail problem) {}

    @Schema(name = "BatchOutcomes")
    record OutcomesView(long created, long updated, long unchanged, long refused, List<OutcomeView> items) {}

    private final Batches batches;
    private final ProblemDocuments problems;

    BatchController(Batches batches, ProblemDocuments problems) {
        this.batches = batches;
        this.problems = problems;
    }

    @Operation(
            summary = "Create, update or upsert up to 10,000 customers",
            description = "Each row has a customer's facts and, to find the customer, an identifier or an id; with a "
                    + "version, a customer that has another by now is not changed. Each row is accepted or refused "
                    + "by itself; all accepted rows are written together")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BatchBody.class), examples = @ExampleObject("""
                                            {"mode": "upsert", "system": "erp", "rows": [
                                              {"identifier": "7001", "name": "王丽华", "phone": "13800138000"},
                                              {"identifier": "7002", "name": "Tea House", "kind": "organisation"}]}""")))
    @PostMapping
    OutcomesView batch(@RequestBody BatchBody body, @AuthenticationPrincipal Caller caller, Locale language) {
        List<Map<String, @Nullable Object>> given = Objects.requireNonNullElse(body.rows, List.of());
        Mode mode = mode(body.mode);
        new Checks()
                .require(mode != null, "mode", "profile.choice", "create, update, upsert")
                .require(!given.isEmpty() && given.size() <= MOST_ROWS, "rows", "profile.list", MOST_ROWS)
                .done();
        String system = body.system == null || body.system.isBlank() ? Identifiers.EXTERNAL_ID : body.system.strip();
        List<Row> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> each : given) {
            rows.add(row(rows.size(), each));
        }
        List<Outcome> outcomes = batches.write(
                new Batch(Objects.requireNonNull(mode), system, rows),
                Cause.of(Cause.Kind.CREATE, caller),
                Cause.of(Cause.Kind.EDIT, caller));
        return new OutcomesView(
                count(outcomes, Result.CREATED),
                count(outcomes, Result.UPDATED),
                count(outcomes, Result.UNCHANGED),
                count(outcomes, Result.REFUSED),
                outcomes.stream().map(outcome -> view(outcome, language)).toList());
    }

    private static @Nullable Mode mode(@Nullable String name) {
        return List.of(Mode.values()).stream()
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Keys of another shape stay among the facts, where they are refused. */
    private static Row row(int index, @Nullable Map<String, @Nullable Object> given) {
        Map<String, Object> facts = new LinkedHashMap<>(Objects.requireNonNullElse(given, Map.of()));
        Long id = facts.get("id") instanceof Number number ? number.longValue() : null;
        Integer version = facts.get("version") instanceof Number number ? number.intValue() : null;
        String identifier =
                facts.get("identifier") instanceof String text && !text.isBlank() && text.length() <= LONGEST
                        ? text.strip()
                        : null;
        if (id != null) {
            facts.remove("id");
        }
        if (version != null) {
            facts.remove("version");
        }
        if (identifier != null) {
            facts.remove("identifier");
        }
        return new Row(index, id, identifier, version, facts);
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    private OutcomeView view(Outcome outcome, Locale language) {
        Refusal refusal = outcome.refusal();
        return new OutcomeView(
                outcome.index(),
                outcome.result().name().toLowerCase(Locale.ROOT),
                outcome.id(),
                refusal == null ? null : problems.of(refusal, language));
    }
}
