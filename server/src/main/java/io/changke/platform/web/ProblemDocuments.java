package io.changke.platform.web;

import io.changke.platform.Refusal;
import io.changke.platform.Refusal.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) in the reader's language. */
@Component
public class ProblemDocuments {
    private final MessageSource messages;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ProblemDocuments(MessageSource messages, LocaleResolver languages, JsonMapper json) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
    }

    record FieldProblem(String field, String message) {}

    public ProblemDetail of(HttpStatusCode status, Sentence sentence, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(status, say(sentence, language));
        problem.setTitle(messages.getMessage(
                "problem.title." + status.value(), null, "problem.title." + status.value(), language));
        problem.setProperty("code", sentence.key());
        return problem;
    }

    public ProblemDetail of(Refusal refusal, Locale language) {
        var problem = of(refusal.status(), refusal.sentence(), language);
        refusal.facts().forEach(problem::setProperty);
        if (!refusal.fields().isEmpty()) {
            problem.setProperty("errors", fields(refusal, language));
        }
        return problem;
    }

    private List<FieldProblem> fields(Refusal refusal, Locale language) {
        return refusal.fields().stream()
                .map(field -> new FieldProblem(field.field(), say(field.sentence(), language)))
                .toList();
    }

    public String say(Sentence sentence, Locale language) {
        return messages.getMessage(sentence.key(), sentence.arguments().toArray(), language);
    }

    /** For filters, which run before Spring MVC can answer. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String key,
            Object... arguments)
            throws IOException {
        var problem = of(status, Sentence.of(key, arguments), languages.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
