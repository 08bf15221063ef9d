package io.changke.exports;

import io.changke.customers.CustomerList;
import io.changke.customers.CustomerList.Wanted;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.changke.platform.web.BrokenOff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Exports")
class ExportsController {

    private static final String LANGUAGE = "zh or en; what the request's header asks for where it is left out";

    private final Exports exports;
    private final ExportedColumns columns;
    private final CustomerList customers;
    private final FirmSettings firm;
    private final MessageSource messages;
    private final JsonMapper json;

    ExportsController(
            Exports exports,
            ExportedColumns columns,
            CustomerList customers,
            FirmSettings firm,
            MessageSource messages,
            JsonMapper json) {
        this.exports = exports;
        this.columns = columns;
        this.customers = customers;
        this.firm = firm;
        this.messages = messages;
        this.json = json;
    }

    @Operation(
            summary = "A list of customers as a file",
            description =
                    "As the page shows it: the same columns, order and filter. Streamed, however long it is. In CSV a"
                            + " text that a spreadsheet would take for a formula begins with an apostrophe.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/api/v1/customers/export")
    void export(
            @RequestParam @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) String format,
            @RequestParam(required = false)
                    @Parameter(description = "Names of fields; all where it is left out")
                    @Nullable
                    List<String> columns,
            @RequestParam(required = false) @Parameter(description = "A condition as JSON") @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Parameter(description = LANGUAGE) @Nullable String language,
            Locale accepted,
            HttpServletResponse response)
            throws IOException {
        Locale words = language == null ? accepted : Format.language(language);
        Format kind = Format.of(format);
        Exports.Wanted wanted = new Exports.Wanted(
                customers.listing(new Wanted(condition(where), q, sort, null, null)),
                this.columns.fields(columns),
                kind,
                words);
        response.setContentType(kind.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(kind, words), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            exports.write(wanted, response.getOutputStream());
        } catch (IOException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw new BrokenOff(failed);
            }
            response.reset();
            throw failed;
        }
    }

    private String fileName(Format kind, Locale language) {
        return messages.getMessage("exports.customers", null, language)
                + "-"
                + LocalDate.now(firm.current().timeZone())
                + "."
                + kind.key();
    }

    private @Nullable Map<String, Object> condition(@Nullable String where) {
        if (where == null || where.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(where, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException notJson) {
            throw Refusal.field("where", "fields.condition.shape");
        }
    }
}
