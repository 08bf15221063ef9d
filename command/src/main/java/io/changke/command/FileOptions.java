package io.changke.command;

import io.changke.files.Delimiter;
import io.changke.files.Options;
import io.changke.files.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the file is to be read, where recognition is to be told. */
final class FileOptions {

    @Option(
            names = "--columns",
            paramLabel = "NAMES",
            descriptionKey = "analyse.columns",
            split = ",",
            converter = Values.Column.class)
    private @Nullable List<Role> columns;

    @Option(
            names = "--header",
            paramLabel = "yes|no",
            descriptionKey = "analyse.header",
            arity = "1",
            converter = Values.YesNo.class)
    private @Nullable Boolean header;

    @Option(names = "--date-format", paramLabel = "FORMAT", descriptionKey = "analyse.dateFormat")
    private @Nullable String dateFormat;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "analyse.encoding")
    private @Nullable String encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "SIGN",
            descriptionKey = "analyse.delimiter",
            converter = Values.Separator.class)
    private @Nullable Delimiter delimiter;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "analyse.sheet")
    private @Nullable String sheet;

    Options options() {
        return new Options(columns, header, dateFormat, encoding, delimiter, sheet);
    }
}
