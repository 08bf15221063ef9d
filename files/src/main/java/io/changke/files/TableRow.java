package io.changke.files;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line its number in the file, from 1
 * @param cells one for each column, without blanks around them; those that are missing at the end are empty
 */
public record TableRow(long line, List<String> cells) {

    /** The row as it could stand in the file. */
    public String raw(Delimiter delimiter) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                raw.append(delimiter.text());
            }
            Quoting.append(raw, cells.get(i), delimiter);
        }
        return raw.toString();
    }

    /** The cells of a row written by {@link #raw}. */
    public static TableRow of(long line, String raw, Delimiter delimiter) {
        return new TableRow(line, RejectedFile.cells(raw, delimiter));
    }
}
