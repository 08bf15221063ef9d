package io.changke.imports;

import io.changke.exports.Format;
import io.changke.exports.Sheet;
import io.changke.intake.TableTemplate;
import io.changke.intake.Tables;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
class TemplatesController {

    private final Tables tables;
    private final MessageSource messages;

    TemplatesController(Tables tables, MessageSource messages) {
        this.tables = tables;
        this.messages = messages;
    }

    @Operation(summary = "A file of a kind to be filled in: the headings, and two example rows")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/api/v1/imports/templates/{kind}.{format}")
    void download(
            @PathVariable @Parameter(example = "customers") String kind,
            @PathVariable @Parameter(schema = @Schema(allowableValues = {"csv", "xlsx"})) String format,
            @RequestParam(required = false)
                    @Parameter(description = "zh or en; what the request's header asks for where it is left out")
                    @Nullable
                    String language,
            Locale accepted,
            HttpServletResponse response)
            throws IOException {
        Locale words = language == null ? accepted : Format.language(language);
        Format file = Format.of(format);
        TableTemplate template = template(kind, words);
        String name = messages.getMessage("imports.template." + kind, null, words);
        response.setContentType(file.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + file.key(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        List<@Nullable String> formats = template.rows().get(0).stream()
                .<@Nullable String>map(cell -> null)
                .toList();
        Sheet sheet = file.open(response.getOutputStream(), name, formats);
        sheet.head(template.titles());
        for (List<@Nullable Object> row : template.rows()) {
            sheet.row(row);
        }
        sheet.finish();
    }

    private TableTemplate template(String kind, Locale language) {
        return kind.equals(ImportsController.PURCHASES)
                ? PurchaseTemplate.in(language)
                : tables.kind(kind)
                        .map(each -> tables.template(each, language))
                        .orElseThrow(() -> Refusal.field("kind", "imports.kind"));
    }
}
