package io.changke.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What kind of value a field holds: how it is compared, read and shown. */
public enum FieldType {
    TEXT(String.class),
    NUMBER(BigDecimal.class),
    MONEY(BigDecimal.class),
    DATE(LocalDate.class),
    CHOICE(String.class),
    PERCENT(BigDecimal.class),
    MANY_CHOICE(String.class),
    YES_NO(Boolean.class),
    LINK(String.class),
    /** Words of anybody's choosing. */
    TAGS(String.class);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NUMBER = 40;
    private static final int DECIMALS_SHOWN = 6;

    final Class<?> javaType;

    FieldType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** As in JSON: {@code manyChoice}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    boolean ordered() {
        return javaType == BigDecimal.class || javaType == LocalDate.class;
    }

    boolean hasChoices() {
        return this == CHOICE || this == MANY_CHOICE;
    }

    /** The value of a condition or a cursor as this type, or an IllegalArgumentException. */
    public Object parse(Object given) {
        if (javaType == BigDecimal.class) {
            return number(given.toString());
        }
        if (javaType == Boolean.class) {
            return yesOrNo(given.toString());
        }
        if (!(given instanceof String text)) {
            throw new IllegalArgumentException("not a text: " + given);
        }
        return javaType == LocalDate.class ? date(text) : text;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.length() > LONGEST_NUMBER ? "too long" : text);
        if (Math.abs(number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException("beyond any amount: " + text);
        }
        return number;
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither yes nor no: " + text);
        }
        return Boolean.valueOf(text);
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("no such year: " + text);
            }
            return date;
        } catch (java.time.format.DateTimeParseException notADate) {
            throw new IllegalArgumentException(notADate);
        }
    }

    @Nullable
    Object read(ResultSet row, int column) throws SQLException {
        if (javaType == BigDecimal.class) {
            return shown(row.getBigDecimal(column));
        }
        if (this == MANY_CHOICE) {
            String chosen = row.getString(column);
            return chosen == null ? null : JSON.readValue(chosen, new TypeReference<List<String>>() {});
        }
        if (this == TAGS) {
            Array words = row.getArray(column);
            return words == null ? List.of() : List.of((String[]) words.getArray());
        }
        return row.getObject(column, javaType);
    }

    /** As it goes into JSON: money in cents' precision, other numbers without trailing zeros. */
    private @Nullable BigDecimal shown(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        if (this == MONEY) {
            return number.setScale(2, RoundingMode.HALF_UP);
        }
        BigDecimal plain = number.scale() > DECIMALS_SHOWN
                ? number.setScale(DECIMALS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros()
                : number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
