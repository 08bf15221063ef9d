package io.changke.platform.web;

import io.changke.platform.Refusal;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a request's JSON could not be read, without the parser's own words, which name our classes. */
final class UnreadableJson {
    private UnreadableJson() {}

    static Refusal explain(HttpMessageNotReadableException unreadable) {
        var cause = unreadable.getCause();
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Refusal.field(path(unknown), "problem.unknownField");
        }
        if (cause instanceof StreamReadException malformed && malformed.getLocation() != null) {
            var location = malformed.getLocation();
            return new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "problem.malformedJson",
                    Integer.toString(location.getLineNr()),
                    Integer.toString(location.getColumnNr()));
        }
        if (cause instanceof JacksonException wrong && !path(wrong).isEmpty()) {
            return wrong.getCause() instanceof Refusal refusal
                    ? refusal
                    : Refusal.field(path(wrong), "problem.wrongType");
        }
        return new Refusal(HttpStatus.BAD_REQUEST, "problem.unreadable");
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
