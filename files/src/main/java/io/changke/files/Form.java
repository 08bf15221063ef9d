package io.changke.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become lines: as characters of an encoding, or as the rows of a sheet.
 *
 * @param charset null for a workbook
 * @param sheets the names of a workbook's sheets; empty for a text
 * @param sheet the one that is read
 */
record Form(@Nullable Charset charset, List<String> sheets, String sheet) {

    /** Said where a text has its encoding. */
    static final String WORKBOOK = "XLSX";

    Form {
        sheets = List.copyOf(sheets);
    }

    static Form of(Source source, Options options) throws IOException {
        return Workbook.isOne(source)
                ? Workbook.form(source, options.sheet())
                : new Form(Encoding.of(source, options.encoding()), List.of(), "");
    }

    /** As it was recognised before. */
    static Form of(String encoding, String sheet) {
        return encoding.equals(WORKBOOK)
                ? new Form(null, List.of(sheet), sheet)
                : new Form(Charset.forName(encoding), List.of(), "");
    }

    String encoding() {
        return charset == null ? WORKBOOK : charset.name();
    }

    /** Between which signs it is worth looking for cells. */
    List<Delimiter> delimiters(@Nullable Delimiter chosen) {
        if (charset == null) {
            // Nothing stands between the cells of a sheet; rejected rows are written with commas.
            return List.of(Delimiter.COMMA);
        }
        return chosen == null ? List.of(Delimiter.values()) : List.of(chosen);
    }

    /** @param columns how many cells a row has; 0 while it is unknown */
    Lines lines(Source source, Delimiter delimiter, int columns) throws IOException {
        return charset == null
                ? SheetLines.open(source, sheet, columns)
                : Lines.of(Text.open(source, charset), delimiter, columns);
    }
}
