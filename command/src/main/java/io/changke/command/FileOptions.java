package io.changke.command;

import io.changke.files.Delimiter;
import io.changke.files.Options;
import io.changke.files.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the file is to be read, where recognition is to be told. */
final class FileOptions {

    @Option(names = "--columns", paramLabel = "NAMES", descriptionKey = "analyse.columns")
    private @Nullable String columns;

    @Option(names = "--header", paramLabel = "yes|no", descriptionKey = "analyse.header")
    private @Nullable String header;

    @Option(names = "--date-format", paramLabel = "FORMAT", descriptionKey = "analyse.dateFormat")
    private @Nullable String dateFormat;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "analyse.encoding")
    private @Nullable String encoding;

    @Option(names = "--delimiter", paramLabel = "SIGN", descriptionKey = "analyse.delimiter")
    private @Nullable String delimiter;

    Options options() {
        return new Options(roles(), headerPresent(), dateFormat, encoding, chosenDelimiter());
    }

    private @Nullable List<Role> roles() {
        if (columns == null) {
            return null;
        }
        List<Role> roles = new ArrayList<>();
        for (String name : columns.split(",", -1)) {
            roles.add(Role.of(name).orElseThrow(() -> new BadUsage("mistake.column", name.strip())));
        }
        return roles;
    }

    private @Nullable Boolean headerPresent() {
        if (header == null) {
            return null;
        }
        return switch (header.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new BadUsage("mistake.header", header);
        };
    }

    private @Nullable Delimiter chosenDelimiter() {
        String sign = delimiter;
        return sign == null ? null : Delimiter.of(sign).orElseThrow(() -> new BadUsage("mistake.delimiter", sign));
    }
}
