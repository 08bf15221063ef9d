package io.changke.followups;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tasks as requests describe them. */
@Component
class TaskRequests {

    private static final Set<String> CHANGEABLE = Set.of("title", "owner", "dueOn", "dueTime", "remindAt");

    private final FirmTime time;
    private final MessageSource messages;

    TaskRequests(FirmTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    /** What comes next after a follow-up; without words of its own it is called so. */
    Tasks.Draft next(FollowUpTask next, @Nullable Long by, Locale language) {
        String title = next.title();
        String called =
                title == null || title.isBlank() ? messages.getMessage("followups.next", null, language) : title;
        return draft(called, null, next.owner(), next.dueOn(), next.dueTime(), next.remindAt(), by, "next.");
    }

    Tasks.Draft draft(NewTask task, @Nullable Long by) {
        String title = task.title() == null ? "" : task.title();
        return draft(title, task.customer(), task.owner(), task.dueOn(), task.dueTime(), task.remindAt(), by, "");
    }

    private Tasks.Draft draft(
            String title,
            @Nullable Long customer,
            @Nullable Long owner,
            @Nullable String dueOn,
            @Nullable String dueTime,
            @Nullable String remindAt,
            @Nullable Long by,
            String at) {
        if (dueOn == null) {
            throw Refusal.field(at + "dueOn", "problem.missing");
        }
        return new Tasks.Draft(
                title,
                customer,
                null,
                owner == null ? by : owner,
                FirmTime.day(dueOn, at + "dueOn"),
                FirmTime.time(dueTime, at + "dueTime"),
                remindAt == null ? null : time.moment(remindAt, at + "remindAt"));
    }

    /** What is left out stays; null clears the time, the reminder and the owner. */
    UnaryOperator<Tasks.Draft> change(Map<String, @Nullable Object> change) {
        Checks checks = new Checks();
        change.forEach((key, value) -> checks.require(fits(key, value), key, "fields.unknown", key));
        checks.done();
        return old -> new Tasks.Draft(
                change.get("title") instanceof String title ? title : old.title(),
                old.customer(),
                old.interaction(),
                change.containsKey("owner")
                        ? (change.get("owner") instanceof Number owner ? (Long) owner.longValue() : null)
                        : old.owner(),
                change.get("dueOn") instanceof String day ? FirmTime.day(day, "dueOn") : old.dueOn(),
                change.containsKey("dueTime") ? FirmTime.time(text(change, "dueTime"), "dueTime") : old.dueTime(),
                remindAt(change, old));
    }

    private @Nullable OffsetDateTime remindAt(Map<String, @Nullable Object> change, Tasks.Draft old) {
        if (!change.containsKey("remindAt")) {
            return old.remindAt();
        }
        String text = text(change, "remindAt");
        return text == null ? null : time.moment(text, "remindAt");
    }

    /** Puts the task off to a day, at the same time of day, or to a moment; its reminder moves along. */
    UnaryOperator<Tasks.Draft> snooze(@Nullable String until) {
        if (until == null) {
            throw Refusal.field("until", "problem.missing");
        }
        LocalDateTime moment = until.contains("T")
                ? time.moment(until, "until").atZoneSameInstant(time.zone()).toLocalDateTime()
                : null;
        LocalDate day = moment == null ? FirmTime.day(until, "until") : moment.toLocalDate();
        return old -> {
            LocalTime at = moment == null ? old.dueTime() : moment.toLocalTime();
            return new Tasks.Draft(
                    old.title(),
                    old.customer(),
                    old.interaction(),
                    old.owner(),
                    day,
                    at,
                    moved(old.remindAt(), start(old.dueOn(), old.dueTime()), start(day, at)));
        };
    }

    private static LocalDateTime start(LocalDate day, @Nullable LocalTime at) {
        return at == null ? day.atStartOfDay() : day.atTime(at);
    }

    private @Nullable OffsetDateTime moved(@Nullable OffsetDateTime reminder, LocalDateTime from, LocalDateTime to) {
        return reminder == null
                ? null
                : reminder.atZoneSameInstant(time.zone())
                        .toLocalDateTime()
                        .plus(Duration.between(from, to))
                        .atZone(time.zone())
                        .toOffsetDateTime();
    }

    static int version(Map<String, @Nullable Object> change) {
        if (change.get("version") instanceof Integer version) {
            return version;
        }
        throw Refusal.field("version", "followups.version");
    }

    private static @Nullable String text(Map<String, @Nullable Object> change, String key) {
        return (String) change.get(key);
    }

    private static boolean fits(String key, @Nullable Object value) {
        return switch (key) {
            case "version" -> value instanceof Integer;
            case "owner" -> value == null || value instanceof Integer || value instanceof Long;
            case "title", "dueOn" -> value instanceof String;
            default -> CHANGEABLE.contains(key) && (value == null || value instanceof String);
        };
    }
}
