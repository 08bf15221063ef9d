package io.changke.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column holds. The keys are the names of {@code --columns} and of the API. */
public enum Role {
    CUSTOMER("customer"),
    NAME("name"),
    DATE("date"),
    ORDER("order"),
    PRODUCT("product"),
    PRODUCT_NAME("product_name"),
    QUANTITY("quantity"),
    PRICE("price"),
    AMOUNT("amount"),
    DISCOUNT("discount"),
    COST("cost"),
    CHANNEL("channel"),
    SKIP("-");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public String label(Locale locale) {
        return Texts.of(locale, "role." + (this == SKIP ? "skip" : key));
    }

    public static Optional<Role> of(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(role -> role.key.equals(wanted)).findFirst();
    }
}
