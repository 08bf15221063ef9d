package io.changke.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for a reason that its sender can do something about. The key names a sentence in
 * {@code messages/<package>.properties} and is the {@code code} of the problem document.
 */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final Sentence sentence;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private long retryAfterSeconds;

    /** What is wrong with one field of the request. */
    public record Field(String field, Sentence sentence) {}

    /** A sentence in the reader's language, by its key and what is filled in. */
    public record Sentence(String key, List<Object> arguments) {
        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }

    public Refusal(HttpStatus status, String key, Object... arguments) {
        super(status.value() + " " + key + " " + List.of(arguments));
        this.status = status;
        this.sentence = Sentence.of(key, arguments);
    }

    public static Refusal notFound(String key, Object... arguments) {
        return new Refusal(HttpStatus.NOT_FOUND, key, arguments);
    }

    public static Refusal conflict(String key, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, key, arguments);
    }

    public static Refusal unusable(String key, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, arguments);
    }

    /** One field is at fault: 400 that names it. */
    public static Refusal field(String field, String key, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, "problem.fields").and(field, key, arguments);
    }

    public Refusal and(String field, String key, Object... arguments) {
        fields.add(new Field(field, Sentence.of(key, arguments)));
        return this;
    }

    /** What a program needs to go on from here, as a member of the problem document of its own. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public static Refusal tooManyAttempts(String key, long retryAfterSeconds) {
        var refusal = new Refusal(HttpStatus.TOO_MANY_REQUESTS, key, (retryAfterSeconds + 59) / 60);
        refusal.retryAfterSeconds = retryAfterSeconds;
        return refusal;
    }

    /** 0 when there is no point in trying again. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public HttpStatus status() {
        return status;
    }

    public Sentence sentence() {
        return sentence;
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }
}
