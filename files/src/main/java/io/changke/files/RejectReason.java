package io.changke.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a line is left out. The keys appear in JSON. */
public enum RejectReason {
    NO_CUSTOMER,
    NO_DATE,
    UNREADABLE_DATE,
    FUTURE_DATE,
    NO_AMOUNT,
    UNREADABLE_AMOUNT,
    UNREADABLE_QUANTITY,
    LINE_CUT_OFF,
    TOO_MANY_CELLS,
    QUOTE_NOT_CLOSED,
    LINE_TOO_LONG,
    BLANK_LINE;

    /** For example {@code noCustomer}. */
    public String key() {
        return Texts.key(this);
    }

    static Optional<RejectReason> of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst();
    }

    public String label(Locale locale) {
        return Texts.of(locale, "reject." + key());
    }
}
