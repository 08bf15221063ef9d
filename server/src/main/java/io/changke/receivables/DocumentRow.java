package io.changke.receivables;

import io.changke.intake.Fault;
import io.changke.intake.RowCustomers;
import io.changke.intake.RowCustomers.Whom;
import io.changke.intake.RowResult;
import io.changke.intake.ThingRow;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A row of a file on its way to be a document about money: checked as if it were entered, every fault at its column. */
final class DocumentRow {

    static final String NUMBER = "number";
    static final String AMOUNT = "amount";
    static final String NOTE = "note";

    private final Map<String, Object> line;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Object> defaults = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> faultsIfNew = new ArrayList<>();
    private final @Nullable Long customer;

    DocumentRow(Map<String, Object> line, Whom whom) {
        this.line = line;
        this.customer = whom.id();
        Fault unknown = whom.fault();
        if (unknown != null) {
            faults.add(unknown);
        } else if (customer == null) {
            faultsIfNew.add(Fault.at(RowCustomers.NUMBER, "intake.whom"));
        } else {
            values.put("customer_id", customer);
        }
        text(NUMBER, Written::number);
        text(NOTE, Written::note);
        amount();
    }

    @Nullable
    Long customer() {
        return customer;
    }

    @Nullable
    Object given(String target) {
        return line.get(target);
    }

    private void text(String target, BiConsumer<Checks, String> rule) {
        if (line.get(target) instanceof String text) {
            check(() -> {
                Checks checks = new Checks();
                rule.accept(checks, text);
                checks.done();
            });
            values.put(target, text);
        }
    }

    private void amount() {
        if (line.get(AMOUNT) instanceof BigDecimal number) {
            check(() -> Written.amount(number));
            values.put(AMOUNT, number);
        } else {
            missing(AMOUNT);
        }
    }

    /** Null where none is given or it is no possible one. */
    @Nullable
    LocalDate day(String target, String column) {
        if (!(line.get(target) instanceof String text)) {
            return null;
        }
        values.put(column, text);
        try {
            return Written.day(text, target, LocalDate.EPOCH);
        } catch (Refusal impossible) {
            faults.addAll(RowResult.faults(impossible));
            return null;
        }
    }

    void missing(String target) {
        faultsIfNew.add(Fault.at(target, "problem.missing"));
    }

    void require(boolean holds, String target, String fault) {
        if (!holds) {
            faults.add(Fault.at(target, fault));
        }
    }

    void put(String column, Object value) {
        values.put(column, value);
    }

    void otherwise(String column, Object value) {
        defaults.put(column, value);
    }

    private void check(Runnable check) {
        try {
            check.run();
        } catch (Refusal refused) {
            faults.addAll(RowResult.faults(refused));
        }
    }

    ThingRow done() {
        Object number = values.get(NUMBER);
        return new ThingRow(number == null ? null : number.toString(), values, defaults, faults, faultsIfNew);
    }
}
