package io.changke.followups;

import io.changke.intake.Fault;
import io.changke.intake.RowCustomers;
import io.changke.intake.RowCustomers.Whom;
import io.changke.intake.RowResult;
import io.changke.intake.ThingRow;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of a file on its way to be a follow-up, checked as if it were written by hand. */
final class InteractionRow {

    static final String HOW = "kind";
    static final String HAPPENED_AT = "happenedAt";
    static final String SAID = "said";
    static final String NEXT_ON = "nextOn";
    static final String NEXT = "next";
    static final String NUMBER = "number";

    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_TITLE = 80;

    private final Map<String, Object> line;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Object> defaults = new HashMap<>(Map.of(HOW, InteractionKind.NOTE.key()));
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> faultsIfNew = new ArrayList<>();
    private final LocalDate today;

    InteractionRow(Map<String, Object> line, Whom whom, FirmTime time, @Nullable Long userId) {
        this.line = line;
        this.today = time.now().toLocalDate();
        Fault unknown = whom.fault();
        Long customer = whom.id();
        if (unknown != null) {
            faults.add(unknown);
        } else if (customer == null) {
            faultsIfNew.add(Fault.at(RowCustomers.NUMBER, "intake.whom"));
        } else {
            values.put("customer_id", customer);
        }
        if (userId != null) {
            defaults.put("written_by", userId);
        }
        moment(time);
        said();
        text(NUMBER, LONGEST_NUMBER).ifPresent(number -> values.put(NUMBER, number));
        text(NEXT, Said.LONGEST_TITLE);
        Object kind = line.get(HOW);
        if (kind != null) {
            values.put(HOW, kind);
        }
    }

    private void moment(FirmTime time) {
        if (!(line.get(HAPPENED_AT) instanceof String text)) {
            faultsIfNew.add(Fault.at(HAPPENED_AT, "problem.missing"));
            return;
        }
        check(() -> {
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : FirmTime.day(text, HAPPENED_AT).atStartOfDay();
            OffsetDateTime moment = local.atZone(time.zone()).toOffsetDateTime();
            new Checks()
                    .require(time.hasCome(moment), HAPPENED_AT, "followups.future")
                    .done();
            values.put("happened_at", moment.toString());
            values.put("happened_on", local.toLocalDate().toString());
        });
    }

    private void said() {
        Optional<String> said = text(SAID, Said.LONGEST);
        said.ifPresentOrElse(text -> values.put(SAID, text), () -> faultsIfNew.add(Fault.at(SAID, "problem.missing")));
    }

    private Optional<String> text(String target, int longest) {
        if (!(line.get(target) instanceof String text)) {
            return Optional.empty();
        }
        check(() -> {
            Checks checks = new Checks();
            Said.check(checks, target, text, longest);
            checks.done();
        });
        return Optional.of(text);
    }

    private void check(Runnable check) {
        try {
            check.run();
        } catch (Refusal refused) {
            faults.addAll(RowResult.faults(refused));
        }
    }

    /** Whom, how, when and what: what is the same in all of it is the same. Null where it is not whole. */
    @Nullable
    List<Object> content() {
        if (!faults.isEmpty() || !faultsIfNew.isEmpty()) {
            return null;
        }
        return List.of(
                value("customer_id"),
                values.getOrDefault(HOW, InteractionKind.NOTE.key()),
                OffsetDateTime.parse(value("happened_at").toString()).toInstant(),
                value(SAID));
    }

    private Object value(String column) {
        return Objects.requireNonNull(values.get(column));
    }

    /** When it is to be followed up, where that still lies ahead: what was planned long ago is history. */
    Optional<LocalDate> nextOn() {
        return line.get(NEXT_ON) instanceof String day
                ? Optional.of(LocalDate.parse(day)).filter(each -> !each.isBefore(today))
                : Optional.empty();
    }

    /** In the row's own words. */
    @Nullable
    String title() {
        Object words = line.getOrDefault(NEXT, line.get(SAID));
        if (words == null) {
            return null;
        }
        String first = words.toString().strip().lines().findFirst().orElse("");
        int end = Math.min(first.length(), line.containsKey(NEXT) ? Said.LONGEST_TITLE : LONGEST_TITLE);
        return first.substring(0, end);
    }

    ThingRow done() {
        Object number = values.get(NUMBER);
        return new ThingRow(number == null ? null : number.toString(), values, defaults, faults, faultsIfNew);
    }
}
