package io.changke.fields;

import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: the last row's value of the sorted field (null where it is empty) and its id. */
public record Position(@Nullable String value, long id) {}
