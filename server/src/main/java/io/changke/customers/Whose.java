package io.changke.customers;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose customers are looked at. */
public enum Whose {
    ALL("true"),
    TEAM(Whose.OF_ME + " or " + Whose.OF_MATES),
    MINE(Whose.OF_ME);

    public static final String OF_ME = "c.owner_id = :reader";
    public static final String OF_MATES = """
            c.owner_id in (select mate.id from app_user mate join app_user me using (team)
                           where me.id = :reader)""";

    private final String sql;

    Whose(String sql) {
        this.sql = "(" + sql + ")";
    }

    /** About the customer {@code c} and the user {@code :reader}. */
    public String sql() {
        return sql;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Whose> of(@Nullable String key) {
        for (Whose each : values()) {
            if (each.key().equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
