package io.changke.imports;

import io.changke.files.Reject;
import io.changke.files.RejectReason;
import io.changke.files.RejectedFile;
import io.changke.imports.LeftOut.Line;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
class RejectedLines {

    private final Imports imports;
    private final LeftOut leftOut;
    private final Tables tables;

    RejectedLines(Imports imports, Tables tables, LeftOut leftOut) {
        this.imports = imports;
        this.tables = tables;
        this.leftOut = leftOut;
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
                Stream<Line> lines = leftOut.all(id)) {
            for (Iterator<Line> next = lines.iterator(); next.hasNext(); ) {
                Line line = next.next();
                out.add(new Reject(line.number(), RejectReason.valueOf(line.reason()), line.raw()));
            }
        }
    }

    private void rows(Import file, TablePlan plan, HttpServletResponse response, Locale language) throws IOException {
        try (RejectedFile out = new RejectedFile(response.getOutputStream(), plan.table(), language);
                Stream<Line> rows = leftOut.all(file.id())) {
            for (Iterator<Line> next = rows.iterator(); next.hasNext(); ) {
                Line row = next.next();
                out.add(row.number(), tables.say(row.reason(), plan, language), row.raw());
            }
        }
    }
}
