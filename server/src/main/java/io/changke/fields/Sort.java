package io.changke.fields;

/** The order of a list: a field, and whether the greatest comes first. Empty values come last either way. */
public record Sort(Field field, boolean descending) {

    /** As in a request: the field's name, with "-" before it for the greatest first. */
    public String key() {
        return (descending ? "-" : "") + field.name();
    }
}
