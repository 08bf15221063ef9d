package io.changke.insight;

import io.changke.fields.Conditions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers behind figures that several parts of Home show. */
final class Behind {

    private Behind() {}

    static Map<String, Object> between(String field, LocalDate from, LocalDate to) {
        return Conditions.all(Conditions.atLeast(field, from), Conditions.atMost(field, to));
    }

    static Map<String, Object> purchased(LocalDate from, LocalDate to) {
        return Map.of("purchased", Map.of("from", from.toString(), "to", to.toString()));
    }

    /** @param channel null: bought without one */
    static Map<String, Object> purchasedThrough(@Nullable String channel, LocalDate from, LocalDate to) {
        Map<String, @Nullable Object> period = new LinkedHashMap<>();
        period.put("from", from.toString());
        period.put("to", to.toString());
        period.put("channel", channel);
        return Map.of("purchased", period);
    }

    /** @param owner by name; null: nobody */
    static Map<String, Object> ownedBy(@Nullable String owner) {
        return owner == null ? Conditions.is("ownership", "pool") : Conditions.is("owner", owner);
    }

    static Map<String, Object> everyone() {
        return Conditions.not(Conditions.empty("firstPurchaseOn"));
    }
}
