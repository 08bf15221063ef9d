package io.changke.analytics.base;

/** The stage of a relationship. */
public enum Stage {
    PROSPECT("prospect"),
    EXPLORATION("exploration"),
    DEVELOPMENT("development"),
    STABLE("stable"),
    DECLINE("decline"),
    LOST("lost");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    /** The name in JSON, tables and message files. */
    public String key() {
        return key;
    }
}
