package io.changke.intake;

import io.changke.files.Notice;
import io.changke.files.Reject;
import io.changke.files.Source;
import io.changke.files.Table;
import io.changke.files.TableFile;
import io.changke.files.TableRow;
import io.changke.files.TableSink;
import io.changke.intake.RowResult.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One reading of a file: row by row, written a portion at a time. */
final class TableImport implements TableSink {

    private static final int PORTION = 10_000;

    private final TableKind kind;
    private final TablePlan plan;
    private final long importId;
    private final @Nullable Long userId;
    private final RefusedRows refused;
    private final LongConsumer progress;
    private final List<@Nullable CellReading> cells = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> reasons = new TreeMap<>();

    /** Where rows go that were left out. */
    interface RefusedRows {
        void add(long line, List<Fault> faults, String raw);
    }

    TableImport(
            TableKind kind,
            TablePlan plan,
            long importId,
            @Nullable Long userId,
            RefusedRows refused,
            LongConsumer progress) {
        this.kind = kind;
        this.plan = plan;
        this.importId = importId;
        this.userId = userId;
        this.refused = refused;
        this.progress = progress;
    }

    Written read(Source source) throws IOException {
        Map<String, Target> targets = new HashMap<>();
        kind.targets(Locale.ENGLISH).forEach(target -> targets.put(target.name(), target));
        for (Table.Column column : plan.table().columns()) {
            Target target = targets.get(plan.targets().get(column.index()));
            cells.add(
                    target == null
                            ? null
                            : new CellReading(target, column, plan.table().decimalComma()));
        }
        kind.begin(plan);
        List<Notice> warnings = TableFile.read(source, plan.table(), this);
        write();
        kind.end();
        return new Written(outcomes, reasons, warnings);
    }

    @Override
    public void accept(TableRow row) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            CellReading reading = cells.get(i);
            Object value = reading == null ? null : reading.read(row.cells().get(i), faults);
            if (value != null) {
                values.put(plan.targets().get(i), value);
            }
        }
        if (faults.isEmpty()) {
            rows.add(row);
            lines.add(values);
        } else {
            refuse(row.line(), faults, row.raw(plan.table().delimiter()));
        }
        if (lines.size() == PORTION) {
            write();
        }
    }

    private void write() {
        if (lines.isEmpty()) {
            return;
        }
        List<RowResult> results = kind.write(List.copyOf(lines), plan, importId, userId);
        for (int i = 0; i < results.size(); i++) {
            RowResult result = results.get(i);
            if (result.outcome() == Outcome.REFUSED) {
                TableRow row = rows.get(i);
                refuse(row.line(), result.faults(), row.raw(plan.table().delimiter()));
            } else {
                outcomes.merge(result.outcome(), 1L, Long::sum);
            }
        }
        rows.clear();
        lines.clear();
    }

    private void refuse(long line, List<Fault> faults, String raw) {
        outcomes.merge(Outcome.REFUSED, 1L, Long::sum);
        faults.stream().map(Fault::key).distinct().forEach(key -> reasons.merge(key, 1L, Long::sum));
        refused.add(line, faults, raw);
    }

    @Override
    public void reject(Reject reject) {
        refuse(
                reject.line(),
                List.of(Fault.at(null, "intake.line." + reject.reason().key())),
                reject.raw());
    }

    @Override
    public void progress(long bytes) {
        progress.accept(bytes);
    }
}
