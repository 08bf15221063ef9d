package io.changke.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided about a file; null is left to recognition.
 *
 * @param columns roles in file order; columns beyond the list are skipped
 * @param header whether the first line holds titles
 * @param dateFormat a pattern such as {@code dd/MM/yyyy}
 * @param encoding a name that Java knows, such as {@code GB18030}
 * @param sheet the name of a workbook's sheet
 */
public record Options(
        @Nullable List<Role> columns,
        @Nullable Boolean header,
        @Nullable String dateFormat,
        @Nullable String encoding,
        @Nullable Delimiter delimiter,
        @Nullable String sheet) {

    public static final Options NONE = new Options(null, null, null, null, null, null);

    public Options {
        columns = columns == null ? null : List.copyOf(columns);
    }

    public Options withColumns(Role... roles) {
        return new Options(List.of(roles), header, dateFormat, encoding, delimiter, sheet);
    }

    public Options withHeader(boolean present) {
        return new Options(columns, present, dateFormat, encoding, delimiter, sheet);
    }

    public Options withDateFormat(String pattern) {
        return new Options(columns, header, pattern, encoding, delimiter, sheet);
    }

    public Options withEncoding(String name) {
        return new Options(columns, header, dateFormat, name, delimiter, sheet);
    }

    public Options withDelimiter(Delimiter chosen) {
        return new Options(columns, header, dateFormat, encoding, chosen, sheet);
    }

    public Options withSheet(String name) {
        return new Options(columns, header, dateFormat, encoding, delimiter, name);
    }
}
