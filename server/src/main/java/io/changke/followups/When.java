package io.changke.followups;

import static org.jooq.impl.DSL.val;

import io.changke.platform.Refusal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Which tasks by the time they are due. A task without a time of day is due until the end of its day. */
enum When {
    OPEN("true"),
    OVERDUE("(t.due_on, coalesce(t.due_time, time '24:00')) < (cast({0} as date), cast({1} as time))"),
    TODAY("t.due_on = cast({0} as date) and coalesce(t.due_time, time '24:00') >= cast({1} as time)"),
    /** Overdue or today: what waits for somebody now. */
    DUE("t.due_on <= cast({0} as date)"),
    COMING("t.due_on > cast({0} as date)"),
    DONE("true");

    private final String sql;

    When(String sql) {
        this.sql = sql;
    }

    static When of(@Nullable String key) {
        return key == null
                ? OPEN
                : Arrays.stream(values())
                        .filter(when -> when.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> Refusal.field("when", "followups.oneOf", keys()));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String keys() {
        return Arrays.stream(values()).map(When::key).collect(Collectors.joining(", "));
    }

    /** At this moment by the firm's clock. */
    Condition condition(LocalDateTime now) {
        String today = now.toLocalDate().toString();
        String clock = now.toLocalTime().toString();
        return DSL.condition(this == DONE ? "t.done_at is not null" : "t.done_at is null")
                .and(DSL.condition(sql, val(today), val(clock)));
    }

    String order() {
        return this == DONE ? "t.done_at desc, t.id desc" : "t.due_on, coalesce(t.due_time, time '24:00'), t.id";
    }

    Condition after(String place, long id) {
        if (this == DONE) {
            return DSL.condition("(t.done_at, t.id) < (cast({0} as timestamptz), {1})", val(place), val(id));
        }
        String[] due = place.split(" ", 2);
        return DSL.condition(
                "(t.due_on, coalesce(t.due_time, time '24:00'), t.id) > (cast({0} as date), cast({1} as time), {2})",
                val(due[0]), val(due[1]), val(id));
    }
}
