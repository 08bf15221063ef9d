package io.changke.files;

import java.util.List;
import java.util.Objects;

/**
 * How a file is to be read, and its first rows to look at. Plain values: it can be kept as JSON and used again.
 *
 * @param encoding a Java name, such as {@code UTF-8}
 * @param linesBefore lines before the header (or the first row) that are a title, not data
 * @param dateFormat a pattern for people; empty while it is undecided
 * @param dateOrder how three numbers are read as a date; null values never occur, undecided dates are a problem
 * @param dateFormats what the dates could be; more than one only while undecided
 * @param cancellations order numbers such as C536379 among plain numbers mark returns
 * @param rows the first rows as written, without the header
 * @param problems empty when the file can be read
 */
public record Recognition(
        String encoding,
        List<String> sheets,
        String sheet,
        Delimiter delimiter,
        boolean header,
        int linesBefore,
        List<Column> columns,
        String dateFormat,
        DateOrder dateOrder,
        List<String> dateFormats,
        boolean decimalComma,
        boolean cancellations,
        List<List<String>> rows,
        List<Notice> problems,
        List<Notice> warnings) {

    /** One column, with its title where the file has a header, and a few of its values. */
    public record Column(int index, String title, Role role, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    public Recognition {
        // Those that were kept before there were sheets have none.
        sheets = Objects.requireNonNullElse(sheets, List.<String>of());
        sheet = Objects.requireNonNullElse(sheet, "");
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        dateFormats = List.copyOf(dateFormats);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** How a file is read that another one's rows were written to: its columns, dates and numbers are like there. */
    public Recognition like(Recognition other) {
        return new Recognition(
                encoding,
                sheets,
                sheet,
                delimiter,
                header,
                linesBefore,
                other.columns,
                other.dateFormat,
                other.dateOrder,
                other.dateFormats,
                other.decimalComma,
                other.cancellations,
                rows,
                List.of(),
                warnings);
    }

    /** Itself, when the file can be read with it. */
    public Recognition orThrow() throws UnusableFile {
        if (!problems.isEmpty()) {
            throw UnusableFile.because(problems);
        }
        return this;
    }

    /** The column with this role, or -1. */
    public int indexOf(Role role) {
        for (Column column : columns) {
            if (column.role() == role) {
                return column.index();
            }
        }
        return -1;
    }
}
