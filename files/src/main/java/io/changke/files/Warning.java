package io.changke.files;

/** What a person should know about a file that can be used. The names' texts are in messages.properties. */
public enum Warning {
    /** The first lines are a title, not data. */
    LINES_BEFORE_HEADER,
    /** Several columns could be the customer, the date or the amount; one was taken. */
    ROLES_BY_CONTENT,
    /** The file ends in the middle. */
    FILE_CUT_OFF,
    /** Commas are read as the decimal sign. */
    DECIMAL_COMMA,
    /** Some bytes do not belong to the encoding. */
    DAMAGED_CHARACTERS
}
