package io.changke.cases;

import io.changke.cases.ServiceCase.Draft;
import io.changke.followups.FirmTime;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

@Schema(name = "CaseChange", description = "What is left out stays; null clears the owner and the day it is due")
record CaseChange(
        @Schema(allowableValues = {"complaint", "question", "request"}) @Nullable
        String kind,

        @Nullable String subject,
        @Nullable String text,
        @Nullable Long owner,
        @Nullable String dueOn,

        @Schema(allowableValues = {"low", "normal", "high", "urgent"}) @Nullable
        String priority,

        int version) {

    static int version(Map<String, @Nullable Object> change) {
        if (change.get("version") instanceof Integer version) {
            return version;
        }
        throw Refusal.field("version", "followups.version");
    }

    static UnaryOperator<Draft> of(Map<String, @Nullable Object> change) {
        Checks checks = new Checks();
        change.forEach((key, value) -> checks.require(fits(key, value), key, "fields.unknown", key));
        checks.done();
        return old -> new Draft(
                change.get("kind") instanceof String kind ? CaseWords.oneOf(CaseWords.KINDS, kind, "kind") : old.kind(),
                change.get("subject") instanceof String subject ? subject : old.subject(),
                change.get("text") instanceof String text ? text : old.details(),
                change.containsKey("owner") ? owner(change.get("owner")) : old.owner(),
                change.containsKey("dueOn") ? day(change.get("dueOn")) : old.dueOn(),
                change.get("priority") instanceof String priority
                        ? CaseWords.oneOf(CaseWords.PRIORITIES, priority, "priority")
                        : old.priority());
    }

    private static @Nullable Long owner(@Nullable Object given) {
        return given instanceof Number user ? (Long) user.longValue() : null;
    }

    private static @Nullable LocalDate day(@Nullable Object given) {
        return given instanceof String text ? FirmTime.day(text, "dueOn") : null;
    }

    private static boolean fits(String key, @Nullable Object value) {
        return switch (key) {
            case "version" -> value instanceof Integer;
            case "owner" -> value == null || value instanceof Integer || value instanceof Long;
            case "dueOn" -> value == null || value instanceof String;
            case "kind", "subject", "text", "priority" -> value instanceof String;
            default -> false;
        };
    }
}
