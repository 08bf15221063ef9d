package io.changke.followups;

import io.changke.platform.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one was in touch with a customer. */
enum InteractionKind {
    CALL,
    VISIT,
    MESSAGE,
    NOTE,
    MEETING;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InteractionKind of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field("kind", "followups.kind", keys()));
    }

    private static String keys() {
        return Arrays.stream(values()).map(InteractionKind::key).collect(Collectors.joining(", "));
    }
}
