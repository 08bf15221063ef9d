package io.changke.imports;

import io.changke.files.Correction;
import io.changke.files.Notice;
import io.changke.files.Options;
import io.changke.files.PurchaseLog;
import io.changke.files.PurchaseRow;
import io.changke.files.Recognition;
import io.changke.files.Role;
import io.changke.files.RowSink;
import io.changke.files.Source;
import io.changke.files.UnusableFile;
import io.changke.imports.Preview.Remark;
import io.changke.platform.FirmSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recognises an upload and looks whether its beginning is in the ledger already. */
@Component
class Previews {

    private static final int SAMPLE = 1000;

    private final Uploads uploads;
    private final Imports imports;
    private final FirmSettings firm;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    Previews(Uploads uploads, Imports imports, FirmSettings firm, JdbcClient jdbc, MessageSource messages) {
        this.uploads = uploads;
        this.imports = imports;
        this.firm = firm;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Fails with {@link UnusableFile} where there is nothing to look at. */
    Preview of(Upload upload, Options options, Locale language) throws IOException {
        Source source = uploads.source(upload);
        Recognition recognised = PurchaseLog.recognise(source, options);
        List<Notice> problems = new ArrayList<>(recognised.problems());
        List<Notice> warnings = new ArrayList<>(recognised.warnings());
        if (imports.sameBytes(upload.sha256())) {
            problems.add(new Notice("imports.sameBytes", List.of(upload.name())));
        } else if (recognised.problems().isEmpty() && mostlyThere(sample(source, recognised))) {
            warnings.add(new Notice("imports.mostlyThere", List.of()));
        }
        return new Preview(
                recognised.encoding(),
                recognised.sheets(),
                recognised.sheet(),
                recognised.delimiter().text(),
                recognised.header(),
                recognised.dateFormat(),
                recognised.dateFormats(),
                recognised.columns().stream()
                        .map(column -> new Preview.Column(
                                column.index(), column.title(), column.role().key(), column.samples()))
                        .toList(),
                recognised.rows(),
                Arrays.stream(Role.values())
                        .map(role -> new Preview.Choice(role.key(), role.label(language)))
                        .toList(),
                remarks(problems, language),
                remarks(warnings, language));
    }

    List<Remark> remarks(List<Notice> notices, Locale language) {
        return notices.stream()
                .map(notice -> new Remark(notice.code(), message(notice, language), correction(notice)))
                .toList();
    }

    private static @Nullable String correction(Notice notice) {
        Correction correction = notice.correction();
        return correction == null ? null : correction.key();
    }

    private String message(Notice notice, Locale language) {
        return notice.code().startsWith("imports.")
                ? messages.getMessage(notice.code(), notice.arguments().toArray(), language)
                : notice.message(language);
    }

    private static final class EnoughSeen extends IOException {}

    private List<PurchaseRow> sample(Source source, Recognition recognised) throws IOException {
        List<PurchaseRow> rows = new ArrayList<>();
        RowSink sink = row -> {
            rows.add(row);
            if (rows.size() == SAMPLE) {
                throw new EnoughSeen();
            }
        };
        try {
            PurchaseLog.read(source, recognised, LocalDate.now(firm.current().timeZone()), sink);
        } catch (EnoughSeen enough) {
            return rows;
        } catch (UnusableFile nothingYet) {
            return List.of();
        }
        return rows;
    }

    private boolean mostlyThere(List<PurchaseRow> rows) {
        long twins = jdbc.sql("""
                        select count(*)
                        from unnest(:customers::text[], :days::date[], :amounts::numeric[])
                             as line (customer, day, amount)
                        where exists (
                            select from customer c
                            join purchase p on p.customer_id = c.id
                            where c.external_id = line.customer and p.day = line.day and p.amount = line.amount
                        )
                        """)
                .param(
                        "customers",
                        rows.stream()
                                .map(row -> Identifiers.fit(row.customer()))
                                .toArray(String[]::new))
                .param("days", rows.stream().map(row -> row.date().toString()).toArray(String[]::new))
                .param(
                        "amounts",
                        rows.stream().map(row -> row.amount().toPlainString()).toArray(String[]::new))
                .query(Long.class)
                .single();
        return twins * 2 > rows.size();
    }
}
