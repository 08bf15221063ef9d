package io.changke.relationships;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody is to a customer. */
enum Kind {
    FAMILY,
    FRIEND,
    COLLEAGUE,
    PARTNER,
    EMPLOYER,
    EMPLOYEE,
    PARENT_COMPANY,
    SUBSIDIARY,
    SUPPLIER,
    BUYER,
    REFERRER,
    REFERRED,
    CONTACT_PERSON,
    CONTACT_OF;

    /** What a contact person is for the firm. */
    static final List<String> ROLES = List.of("buyer", "payer", "user", "decision-maker", "influencer", "other");

    /** What the customer is to them. */
    Kind backwards() {
        return switch (this) {
            case FAMILY, FRIEND, COLLEAGUE, PARTNER -> this;
            case EMPLOYER -> EMPLOYEE;
            case EMPLOYEE -> EMPLOYER;
            case PARENT_COMPANY -> SUBSIDIARY;
            case SUBSIDIARY -> PARENT_COMPANY;
            case SUPPLIER -> BUYER;
            case BUYER -> SUPPLIER;
            case REFERRER -> REFERRED;
            case REFERRED -> REFERRER;
            case CONTACT_PERSON -> CONTACT_OF;
            case CONTACT_OF -> CONTACT_PERSON;
        };
    }

    /** Of two words for one relation this one is stored. */
    boolean isStored() {
        return compareTo(backwards()) <= 0;
    }

    boolean hasRoles() {
        return this == CONTACT_PERSON || this == CONTACT_OF;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
