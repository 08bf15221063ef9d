package io.changke.imports;

import io.changke.files.Reject;
import io.changke.files.RejectReason;
import io.changke.files.RejectedFile;
import io.changke.imports.Imports.Import;
import io.changke.imports.Imports.Left;
import io.changke.intake.TablePlan;
import io.changke.intake.Tables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
class RejectedLines {

    private static final int FETCHED_AT_ONCE = 1000;

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Tables tables;

    RejectedLines(Imports imports, Tables tables, JdbcClient jdbc) {
        this.imports = imports;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @Operation(summary = "The lines that were left out and why, as a file to correct and to import again")
    @GetMapping(path = "/api/v1/imports/{id}/rejected.csv", produces = "text/csv")
    @Transactional
    public void download(@PathVariable long id, HttpServletResponse response, Locale language) throws IOException {
        Import file = imports.get(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejected-" + id + ".csv")
                        .build()
                        .toString());
        if (file.plan() != null) {
            rows(file, file.plan(), response, language);
            return;
        }
        try (RejectedFile out = new RejectedFile(response.getOutputStream(), file.recognised(), language);
                Stream<Reject> rejects = rejects(id)) {
            for (Iterator<Reject> next = rejects.iterator(); next.hasNext(); ) {
                out.add(next.next());
            }
        }
    }

    private void rows(Import file, TablePlan plan, HttpServletResponse response, Locale language) throws IOException {
        try (RejectedFile out = new RejectedFile(response.getOutputStream(), plan.table(), language);
                Stream<Left> rows = left(file.id())) {
            for (Iterator<Left> next = rows.iterator(); next.hasNext(); ) {
                Left row = next.next();
                out.add(row.line(), tables.say(row.reason(), plan, language), row.raw());
            }
        }
    }

    private Stream<Left> left(long id) {
        return jdbc
                .sql("select line, reason, raw from import_reject where import_id = ? order by line")
                .param(id)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(Left.class)
                .stream();
    }

    private Stream<Reject> rejects(long id) {
        return jdbc
                .sql("select line, reason, raw from import_reject where import_id = ? order by line")
                .param(id)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((row, number) -> new Reject(
                        row.getLong("line"), RejectReason.valueOf(row.getString("reason")), row.getString("raw")))
                .stream();
    }
}
