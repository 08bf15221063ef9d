package io.changke.platform;

import org.springframework.http.HttpStatus;

/** Collects what is wrong with the fields of a request, so that all of it is said at once. */
public final class Checks {
    private final Refusal refusal = new Refusal(HttpStatus.BAD_REQUEST, "problem.fields");

    public Checks require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            refusal.and(field, key, arguments);
        }
        return this;
    }

    public void done() {
        if (!refusal.fields().isEmpty()) {
            throw refusal;
        }
    }
}
