package io.changke.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook whose texts stand in their cells, so that none has to be kept; a text there is never taken for a formula. */
final class XlsxSheet implements Sheet {

    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int KEPT_ROWS = 500;
    private static final int LONGEST = 32_767;
    private static final int WIDEST = 40;
    private static final int NARROWEST = 12;
    private static final String DATE = "yyyy-mm-dd";

    private final Workbook workbook;
    private final String name;
    private final List<@Nullable String> formats;
    private List<String> labels = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    /** @param formats of the numbers of each column; null where they need none */
    XlsxSheet(OutputStream out, String name, List<@Nullable String> formats) {
        this.workbook = new Workbook(out, "Changke", "1.0");
        this.name = name;
        this.formats = formats;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void head(List<String> words) {
        labels = words;
        for (int column = 0; column < labels.size(); column++) {
            String label = labels.get(column);
            sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, 2 * label.length())));
            sheet.inlineString(0, column, label);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (next == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = workbook.newWorksheet(name + " " + ++sheets);
            head(labels);
        }
        for (int column = 0; column < values.size(); column++) {
            cell(column, values.get(column));
        }
        if (++next % KEPT_ROWS == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(next, column, number);
            format(column, formats.get(column));
        } else if (value instanceof LocalDate date) {
            sheet.value(next, column, date);
            format(column, DATE);
        } else if (value != null) {
            String text = value.toString();
            sheet.inlineString(next, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }

    private void format(int column, @Nullable String format) {
        if (format != null) {
            sheet.style(next, column).format(format).set();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
    }
}
