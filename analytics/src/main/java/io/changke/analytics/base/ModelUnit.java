package io.changke.analytics.base;

/** The unit of time of a purchasing model's parameters. */
public enum ModelUnit {
    DAY("day", 1),
    WEEK("week", 7);

    private final String key;
    private final int days;

    ModelUnit(String key, int days) {
        this.key = key;
        this.days = days;
    }

    /** The name in JSON and on the command line. */
    public String key() {
        return key;
    }

    /** A span of days in this unit. */
    public double of(double spanInDays) {
        return spanInDays / days;
    }
}
