package io.changke.followups;

import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and times as the firm's clock shows them, read from requests. */
@Component
public class FirmTime {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss[.SSS]][XXX]", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm[:ss]", Locale.ROOT);
    private static final int MINUTES_AHEAD = 5;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final FirmSettings firm;

    FirmTime(FirmSettings firm) {
        this.firm = firm;
    }

    public ZoneId zone() {
        return firm.current().timeZone();
    }

    public LocalDateTime now() {
        return LocalDateTime.now(zone());
    }

    OffsetDateTime thisMoment() {
        return OffsetDateTime.now(zone());
    }

    /** Whether a moment has come; clocks differ by a little. */
    boolean hasCome(OffsetDateTime moment) {
        return !moment.isAfter(thisMoment().plusMinutes(MINUTES_AHEAD));
    }

    /** A time without zone is the firm's. */
    public OffsetDateTime moment(String text, String field) {
        ZoneId zone = zone();
        try {
            var parsed = MOMENT.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime moment = parsed instanceof ZonedDateTime exact
                    ? exact.withZoneSameInstant(zone)
                    : LocalDateTime.from(parsed).atZone(zone);
            if (thinkable(moment.getYear())) {
                return moment.toOffsetDateTime();
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.field(field, "followups.moment");
        }
        throw Refusal.field(field, "followups.moment");
    }

    public static LocalDate day(String text, String field) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (thinkable(day.getYear())) {
                return day;
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.field(field, "followups.day");
        }
        throw Refusal.field(field, "followups.day");
    }

    static @Nullable LocalTime time(@Nullable String text, String field) {
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException unreadable) {
            throw Refusal.field(field, "followups.time");
        }
    }

    private static boolean thinkable(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
