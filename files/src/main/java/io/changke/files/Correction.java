package io.changke.files;

/** What a person can say about a file that recognition got wrong or cannot know; see {@link Options}. */
public enum Correction {
    COLUMNS,
    HEADER,
    DATE_FORMAT,
    ENCODING,
    DELIMITER,
    SHEET;

    /** For example {@code dateFormat}, as {@link Options} and the API call it. */
    public String key() {
        return Texts.key(this);
    }
}
