package io.changke.imports;

import io.changke.files.Delimiter;
import io.changke.files.Options;
import io.changke.files.Table;
import io.changke.files.TableFile;
import io.changke.files.TableRow;
import io.changke.intake.TablePlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows that a person corrected, as a file like the one they came from. */
@Component
class CorrectedFile {

    private final Uploads uploads;

    CorrectedFile(Uploads uploads) {
        this.uploads = uploads;
    }

    static final Options FORM =
            Options.NONE.withHeader(true).withEncoding("UTF-8").withDelimiter(Delimiter.COMMA);

    Upload of(String name, List<String> titles, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\ufeff");
        text.append(line(titles));
        rows.forEach(row -> text.append(line(row)));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return uploads.keep(name.replaceAll("\\.[^.]*$", "") + " ✓.csv", new ByteArrayInputStream(bytes));
    }

    private static String line(List<String> cells) {
        return new TableRow(1, cells).raw(Delimiter.COMMA) + "\r\n";
    }

    /** The same plan for that file: columns stay where they were, dates are read as they were. */
    TablePlan plan(TablePlan before, Upload upload) {
        try {
            Table now = TableFile.recognise(uploads.source(upload), FORM);
            Table table = new Table(
                    now.encoding(),
                    now.sheets(),
                    now.sheet(),
                    now.delimiter(),
                    true,
                    now.linesBefore(),
                    before.table().columns(),
                    before.table().decimalComma(),
                    now.rows(),
                    now.warnings());
            return new TablePlan(table, before.targets(), before.mode(), before.key(), false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
