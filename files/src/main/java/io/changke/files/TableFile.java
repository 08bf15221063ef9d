package io.changke.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A file of rows with any columns: first recognise it, then read it row by row. What columns mean is for others to say. */
public final class TableFile {

    private static final int SHOWN_ROWS = 20;
    private static final int ROWS_PER_PROGRESS = 1 << 13;

    private TableFile() {}

    /**
     * Finds out how the file is to be read.
     *
     * @throws UnusableFile when there is nothing to decide about: no text, no cells
     */
    public static Table recognise(Source source, Options options) throws IOException {
        Form form = Form.of(source, options);
        Layout layout = Layout.ofTable(source, form, options);
        List<Notice> warnings = new ArrayList<>();
        if (layout.linesBefore() > 0) {
            warnings.add(Notice.of(Warning.LINES_BEFORE_HEADER, layout.linesBefore()));
        }
        if (layout.sample().decimalComma()) {
            warnings.add(Notice.of(Warning.DECIMAL_COMMA));
        }
        return new Table(
                form.encoding(),
                form.sheets(),
                form.sheet(),
                layout.delimiter(),
                layout.header() != null,
                layout.linesBefore(),
                TableColumns.of(source, form, layout, options),
                layout.sample().decimalComma(),
                layout.sample().rows().stream().limit(SHOWN_ROWS).toList(),
                warnings);
    }

    /** Reads all rows in constant memory; what was found out on the way is returned. */
    public static List<Notice> read(Source source, Table table, TableSink sink) throws IOException {
        int columns = table.columns().size();
        try (Lines lines = Form.of(table.encoding(), table.sheet()).lines(source, table.delimiter(), columns)) {
            for (int i = 0; i < table.linesBefore() + (table.header() ? 1 : 0); i++) {
                lines.next();
            }
            for (long read = 1; lines.next(); read++) {
                take(lines, table, sink);
                if (read % ROWS_PER_PROGRESS == 0) {
                    sink.progress(lines.bytesRead());
                }
            }
            sink.progress(lines.bytesRead());
            return warnings(lines, table);
        }
    }

    private static void take(Lines lines, Table table, TableSink sink) throws IOException {
        Cells cells = lines.cells();
        RejectReason fault = lines.fault();
        if (fault != null) {
            sink.reject(new Reject(cells.line(), fault, cells.get(0)));
            return;
        }
        List<String> row = cells.toList();
        int columns = table.columns().size();
        boolean tooMany = row.stream().skip(columns).anyMatch(cell -> !cell.isEmpty());
        boolean cutOff = lines.cutOff() && lines.endsWithinLine();
        if (tooMany || cutOff) {
            RejectReason reason = tooMany ? RejectReason.TOO_MANY_CELLS : RejectReason.LINE_CUT_OFF;
            sink.reject(new Reject(cells.line(), reason, cells.raw(table.delimiter())));
        } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            while (row.size() < columns) {
                row.add("");
            }
            sink.accept(new TableRow(cells.line(), row.subList(0, columns)));
        }
    }

    private static List<Notice> warnings(Lines lines, Table table) {
        List<Notice> warnings = new ArrayList<>();
        if (lines.cutOff()) {
            warnings.add(Notice.of(Warning.FILE_CUT_OFF));
        }
        if (lines.damaged()) {
            warnings.add(Notice.of(Warning.DAMAGED_CHARACTERS, table.encoding()));
        }
        return warnings;
    }
}
