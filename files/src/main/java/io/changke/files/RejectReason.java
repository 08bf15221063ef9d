package io.changke.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a line is left out. The keys appear in JSON. */
public enum RejectReason {
    NO_CUSTOMER(Role.CUSTOMER),
    NO_DATE(Role.DATE),
    UNREADABLE_DATE(Role.DATE),
    FUTURE_DATE(Role.DATE),
    NO_AMOUNT(Role.AMOUNT),
    UNREADABLE_AMOUNT(Role.AMOUNT),
    UNREADABLE_QUANTITY(Role.QUANTITY),
    LINE_CUT_OFF(null),
    TOO_MANY_CELLS(null),
    QUOTE_NOT_CLOSED(null),
    LINE_TOO_LONG(null),
    BLANK_LINE(null);

    private final @Nullable Role role;

    RejectReason(@Nullable Role role) {
        this.role = role;
    }

    /** What the cell that is to blame holds; empty where it is the line as a whole. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

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
