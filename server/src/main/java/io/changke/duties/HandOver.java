package io.changke.duties;

import org.jspecify.annotations.Nullable;

/**
 * Everything that one user looks after, given to another.
 *
 * @param to null: to the public pool
 * @param heir who gets what no pool takes; null: nobody
 * @param by who asked
 * @param keyName of the API key it was asked by
 */
public record HandOver(
        long id,
        long from,
        @Nullable Long to,
        @Nullable Long heir,
        @Nullable Long by,
        @Nullable String keyName) {}
