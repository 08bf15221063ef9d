package io.changke.exports;

import io.changke.customers.Selection;
import io.changke.fields.Listing;
import io.changke.platform.FirmSettings;
import io.changke.platform.access.Caller;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class ExportsController {

    private static final String LANGUAGE = "zh or en; what the request's header asks for where it is left out";

    private final Exports exports;
    private final ExportedColumns columns;
    private final AskedList lists;
    private final FirmSettings firm;
    private final MessageSource messages;

    ExportsController(
            Exports exports, ExportedColumns columns, AskedList lists, FirmSettings firm, MessageSource messages) {
        this.exports = exports;
        this.columns = columns;
        this.lists = lists;
        this.firm = firm;
        this.messages = messages;
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
            @RequestParam(required = false)
                    @Parameter(
                            schema = @Schema(allowableValues = {"sms", "email", "phone", "wechat", "post"}),
                            description = "For a mailing: only who agreed to be spoken to by it, and can be")
                    @Nullable
                    String channel,
            @RequestParam(required = false)
                    @Parameter(
                            schema = @Schema(allowableValues = {"marketing", "service", "research"}),
                            description = "Of the mailing")
                    @Nullable
                    String purpose,
            @RequestParam(required = false) @Parameter(description = LANGUAGE) @Nullable String language,
            Locale accepted,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        Selection selection = lists.selection(where, q);
        ListOrder order = new ListOrder(selection, columns, sort, format, channel, purpose, language);
        answer(wanted(order, accepted, caller), response);
    }

    @Operation(
            summary = "Some customers as a file, by their ids",
            description = "Or a list whose condition is too long for an address. The file is as that of a list.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @PostMapping("/api/v1/customers/export")
    void export(
            @RequestBody ListOrder order,
            Locale accepted,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        answer(wanted(order, accepted, caller), response);
    }

    private Exports.Wanted wanted(ListOrder order, Locale accepted, Caller caller) {
        Locale words = order.language() == null ? accepted : Format.language(order.language());
        Format kind = Format.of(order.format());
        Listing listing = lists.read(order.selection(), order.sort());
        Mailing mailing = Mailing.of(order.channel(), order.purpose());
        return mailing == null
                ? new Exports.Wanted(listing, columns.fields(order.columns()), kind, words, order, caller)
                : new Exports.Wanted(
                        mailing.reached(listing),
                        columns.fields(mailing.columns(order.columns())),
                        kind,
                        words,
                        order,
                        caller);
    }

    private void answer(Exports.Wanted wanted, HttpServletResponse response) throws IOException {
        response.setContentType(wanted.format().contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(wanted.format(), wanted.language()), StandardCharsets.UTF_8)
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
}
