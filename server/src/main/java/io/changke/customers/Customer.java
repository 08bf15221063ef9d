package io.changke.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is declared about a customer. */
record Customer(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city) {

    Customer {
        externalId = tidy(externalId);
        name = tidy(name);
        phone = tidy(phone);
        email = tidy(email);
        city = tidy(city);
    }

    private static @Nullable String tidy(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.replace("\0", "").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    boolean isEmpty() {
        return externalId == null && name == null && phone == null && email == null;
    }

    /** With what a change names; a key with null or blank clears the fact. */
    Customer changed(Map<String, @Nullable Object> change) {
        return new Customer(
                pick(change, "externalId", externalId),
                pick(change, "name", name),
                pick(change, "phone", phone),
                pick(change, "email", email),
                pick(change, "city", city));
    }

    private static @Nullable String pick(Map<String, @Nullable Object> change, String key, @Nullable String old) {
        return change.containsKey(key) ? (String) change.get(key) : old;
    }

    SearchKeys keys() {
        return SearchKeys.of(externalId, name, phone, email);
    }
}
