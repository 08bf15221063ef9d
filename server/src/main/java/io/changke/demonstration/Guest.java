package io.changke.demonstration;

import org.jspecify.annotations.Nullable;

/** Somebody who buys tea, or has only left a telephone number so far. */
record Guest(
        String externalId,
        String name,
        String phone,
        @Nullable String email,
        @Nullable String city,
        Habit habit) {

    boolean isFirm() {
        return habit == Habit.COMPANY || habit == Habit.TEAHOUSE;
    }
}
