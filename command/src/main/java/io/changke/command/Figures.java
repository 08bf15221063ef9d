package io.changke.command;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and dates as people of a language write them. */
final class Figures {

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    String count(long n) {
        return NumberFormat.getIntegerInstance(locale).format(n);
    }

    /** Cents where they matter. */
    String money(double amount) {
        return decimal(amount, Math.abs(amount) < 1000 ? 2 : 0);
    }

    String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String text = format.format(number);
        return text.matches("-0([.,]0*)?") ? text.substring(1) : text;
    }

    String percent(double share) {
        double inPercent = 100 * share;
        int digits = Math.abs(inPercent) < 10 && Math.rint(inPercent) != inPercent ? 1 : 0;
        return decimal(inPercent, digits) + " %";
    }

    /** With its sign, already in per cent. */
    String signedPercent(double percent) {
        return (percent > 0 ? "+" : percent < 0 ? "\u2212" : "") + decimal(Math.abs(percent), 1) + " %";
    }

    String date(LocalDate day) {
        return locale.getLanguage().equals("zh")
                ? day.format(DateTimeFormatter.ofPattern("yyyy年M月d日", locale))
                : day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK));
    }

    /** Short for axes: 1.2M, 120 万. */
    String compact(double number) {
        double size = Math.abs(number);
        boolean chinese = locale.getLanguage().equals("zh");
        double large = chinese ? 1e8 : 1e6;
        double middle = chinese ? 1e4 : 1e3;
        if (size >= large) {
            return plain(number / large) + (chinese ? "亿" : "M");
        }
        return size >= middle ? plain(number / middle) + (chinese ? "万" : "k") : plain(number);
    }

    private String plain(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 10 ? 1 : 0);
        return format.format(number);
    }
}
