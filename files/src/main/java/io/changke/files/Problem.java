package io.changke.files;

import org.jspecify.annotations.Nullable;

/** Why a file cannot be used as it is. The names' texts are in messages.properties. */
public enum Problem {
    EMPTY_FILE(null),
    NOT_TEXT(null),
    SPREADSHEET(null),
    OLD_SPREADSHEET(null),
    ENCRYPTED_SPREADSHEET(null),
    DAMAGED_SPREADSHEET(null),
    UNKNOWN_SHEET(Correction.SHEET),
    DAMAGED_COMPRESSION(null),
    UNKNOWN_ENCODING(Correction.ENCODING),
    ONE_COLUMN(Correction.DELIMITER),
    NO_CUSTOMER_COLUMN(Correction.COLUMNS),
    NO_DATE_COLUMN(Correction.COLUMNS),
    NO_AMOUNT_COLUMN(Correction.COLUMNS),
    TOO_MANY_ROLES(Correction.COLUMNS),
    ROLE_TWICE(Correction.COLUMNS),
    AMBIGUOUS_DATES(Correction.DATE_FORMAT),
    BAD_DATE_FORMAT(Correction.DATE_FORMAT),
    NO_LINE(null),
    NO_USABLE_LINE(null);

    private final @Nullable Correction correction;

    Problem(@Nullable Correction correction) {
        this.correction = correction;
    }

    /** What a person can say so that the file can be used; null where only another file helps. */
    public @Nullable Correction correction() {
        return correction;
    }
}
