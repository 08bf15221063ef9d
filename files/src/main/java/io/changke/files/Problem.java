package io.changke.files;

/** Why a file cannot be used as it is. The names' texts are in messages.properties. */
public enum Problem {
    EMPTY_FILE,
    NOT_TEXT,
    SPREADSHEET,
    DAMAGED_COMPRESSION,
    UNKNOWN_ENCODING,
    ONE_COLUMN,
    NO_CUSTOMER_COLUMN,
    NO_DATE_COLUMN,
    NO_AMOUNT_COLUMN,
    TOO_MANY_ROLES,
    ROLE_TWICE,
    AMBIGUOUS_DATES,
    BAD_DATE_FORMAT,
    NO_USABLE_LINE
}
