package io.changke.analytics.base;

/** The customer pyramid, best first, by future value. */
public enum Tier {
    PLATINUM("platinum"),
    GOLD("gold"),
    IRON("iron"),
    LEAD("lead");

    private final String key;

    Tier(String key) {
        this.key = key;
    }

    /** The name in JSON, tables and message files. */
    public String key() {
        return key;
    }
}
