package io.changke.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell of a sheet shows: a day where its format is one, digits without noise where it is a number. */
final class SheetText {

    /** Excel keeps no more digits than these; what stands behind them is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MOST_EXPONENT = 300;
    private static final double LAST_DAY = 2_958_466;
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int DAYS_BEFORE_THE_DAY_THAT_NEVER_WAS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final boolean from1904;
    private final Map<String, Shape> shapes = new HashMap<>();

    SheetText(boolean from1904) {
        this.from1904 = from1904;
    }

    private enum Shape {
        PLAIN,
        DAY,
        TIME,
        ZEROS
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell);
        }
        if (value instanceof Boolean yes) {
            return yes ? "TRUE" : "FALSE";
        }
        return value == null ? "" : value.toString();
    }

    private String number(BigDecimal number, Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        Shape shape = shape(id == null ? null : id.toString(), format);
        boolean inCalendar = number.signum() >= 0 && number.doubleValue() < LAST_DAY;
        if (shape == Shape.DAY && inCalendar) {
            return day(number.doubleValue());
        }
        if (shape == Shape.TIME && inCalendar) {
            return number.doubleValue() < 1
                    ? time(number.doubleValue()).toLocalTime().format(TIME)
                    : plain(number);
        }
        String plain = plain(number);
        boolean padded = shape == Shape.ZEROS && format != null && plain.chars().allMatch(Character::isDigit);
        return padded ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        return Math.abs(stripped.scale()) > MOST_EXPONENT ? stripped.toString() : stripped.toPlainString();
    }

    private String day(double serial) {
        LocalDateTime time = time(serial);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime().format(TIME);
    }

    private LocalDateTime time(double serial) {
        int days = (int) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        LocalDate first = from1904 ? ZERO_1904 : days < DAYS_BEFORE_THE_DAY_THAT_NEVER_WAS ? ZERO.plusDays(1) : ZERO;
        return first.plusDays(days).atStartOfDay().plusSeconds(seconds);
    }

    private Shape shape(@Nullable String id, @Nullable String format) {
        return id == null && format == null
                ? Shape.PLAIN
                : shapes.computeIfAbsent(id + " " + format, key -> format == null ? builtIn(id) : written(format));
    }

    /** The formats that every workbook has, those of Chinese and Japanese Excel among them. */
    private static Shape builtIn(@Nullable String id) {
        if (id == null || !id.matches("\\d{1,4}")) {
            return Shape.PLAIN;
        }
        int number = Integer.parseInt(id);
        if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47) || (number >= 32 && number <= 35)) {
            return Shape.TIME;
        }
        boolean day =
                (number >= 14 && number <= 22) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
        return day ? Shape.DAY : Shape.PLAIN;
    }

    private static Shape written(String format) {
        if (format.matches("0{2,20}")) {
            return Shape.ZEROS;
        }
        // Without what is shown as it stands, colours and the language, only the letters of days and hours are left.
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
                .replaceAll("\\[(?![hms]+\\])[^\\]]*\\]", "")
                .replaceAll(";.*", "")
                .toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.indexOf('#') >= 0 || letters.indexOf('@') >= 0) {
            return Shape.PLAIN;
        }
        if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.contains("mmm")) {
            return Shape.DAY;
        }
        return letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0 ? Shape.TIME : Shape.PLAIN;
    }
}
