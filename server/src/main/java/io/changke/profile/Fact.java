package io.changke.profile;

import io.changke.platform.Checks;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A declared fact by its name in the API.
 *
 * @param column where it lies; null for what lies in {@code details} under its name
 * @param type how its value looks in JSON, for the API's document
 * @param requestable false for what the house alone writes
 */
public record Fact(String name, @Nullable Column column, Reader reader, Type type, boolean requestable) {

    public record Column(String name, String type) {}

    /** Takes what was given, tidies it and tells what is wrong at its place; null where nothing is left of it. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object read(Object given, String at, Checks checks);
    }

    static Fact column(String name, String column, String type, Reader reader) {
        return new Fact(name, new Column(column, type), reader, String.class, true);
    }

    static Fact detail(String name, Type type, Reader reader) {
        return new Fact(name, null, reader, type, true);
    }

    /** Kept and logged with the others, but not for requests to set. */
    static Fact own(String name, String column, String type) {
        return new Fact(name, new Column(column, type), (given, at, checks) -> given, String.class, false);
    }

    public boolean isList() {
        return type instanceof Class<?> each && each.isArray();
    }
}
