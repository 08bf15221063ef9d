package io.changke.cases;

import io.changke.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case can be, as in JSON and in the table. */
final class CaseWords {

    static final List<String> KINDS = List.of("complaint", "question", "request");
    static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
    static final String USUAL_PRIORITY = "normal";
    static final String CLOSED = "closed";

    private CaseWords() {}

    static String oneOf(List<String> known, @Nullable String given, String field) {
        if (given == null) {
            throw Refusal.field(field, "problem.missing");
        }
        if (!known.contains(given)) {
            throw Refusal.field(field, "followups.oneOf", String.join(", ", known));
        }
        return given;
    }
}
