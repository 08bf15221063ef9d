package io.changke.files;

import java.util.List;

/**
 * How a file of rows with any columns is to be read, and its first rows to look at. Plain values: it can be kept as JSON
 * and used again.
 *
 * @param encoding a Java name, or XLSX for a workbook
 * @param sheets the names of a workbook's sheets
 * @param linesBefore lines before the header (or the first row) that are a title, not data
 * @param rows the first rows as written, without the header
 */
public record Table(
        String encoding,
        List<String> sheets,
        String sheet,
        Delimiter delimiter,
        boolean header,
        int linesBefore,
        List<Column> columns,
        boolean decimalComma,
        List<List<String>> rows,
        List<Notice> warnings) {

    /**
     * One column, with its title where the file has a header.
     *
     * @param samples a few of its values
     * @param dateOrder how three numbers are read as a date
     * @param dateFormats what its dates could be, for people; more than one while undecided, none where they are no dates
     */
    public record Column(
            int index, String title, Guess guess, List<String> samples, DateOrder dateOrder, List<String> dateFormats) {
        public Column {
            samples = List.copyOf(samples);
            dateFormats = List.copyOf(dateFormats);
        }
    }

    public Table {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    public List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
