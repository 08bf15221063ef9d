package io.changke.views;

import org.jspecify.annotations.Nullable;

/** A view as it is kept. */
record SavedView(
        long id,
        String name,
        @Nullable Long ownerId,
        @Nullable String owner,
        boolean shared,
        Shows shows,
        int version,
        boolean isDefault) {}
