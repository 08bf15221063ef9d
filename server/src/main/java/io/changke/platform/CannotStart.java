package io.changke.platform;

import java.util.List;

/** The server cannot start for a reason that the person at the terminal can do something about. */
public final class CannotStart extends RuntimeException {
    private final String key;
    private final List<Object> arguments;

    public CannotStart(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
