package io.changke.platform.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Null as a value, in the words of OpenAPI 3.1. */
public final class Nulls {
    private static final String NULL = "null";

    private Nulls() {}

    /** The same, or null. */
    public static Schema<?> orNull(Schema<?> schema) {
        if (allowed(schema)) {
            return schema;
        }
        if (schema.get$ref() != null) {
            return either(new Schema<>().$ref(schema.get$ref()));
        }
        if (schema.getTypes() == null || schema.getEnum() != null) {
            return either(schema);
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add(NULL);
        schema.setTypes(types);
        return schema;
    }

    private static Schema<?> either(Schema<?> schema) {
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of(NULL));
        Schema<?> either = new Schema<>();
        either.setOneOf(List.of(schema, nothing));
        return either;
    }

    static boolean allowed(Schema<?> schema) {
        boolean itself = schema.getTypes() != null && schema.getTypes().contains(NULL);
        return itself
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(Nulls::allowed));
    }
}
