package io.changke.exports;

import io.changke.customers.Selection;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which customers are wanted as a file, and how. */
@Schema(name = "ExportOrder")
record ListOrder(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Selection selection,

        @Schema(description = "Names of fields; all where it is left out") @Nullable
        List<String> columns,

        @Nullable String sort,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                types = "string",
                allowableValues = {"csv", "xlsx"})
        @Nullable
        String format,

        @Schema(
                types = {"string", "null"},
                allowableValues = {"sms", "email", "phone", "wechat", "post"},
                description = "For a mailing: only who agreed to be spoken to by it, and can be")
        @Nullable
        String channel,

        @Schema(
                types = {"string", "null"},
                allowableValues = {"marketing", "service", "research"},
                description = "Of the mailing")
        @Nullable
        String purpose,

        @Schema(description = "zh or en; what the request's header asks for where it is left out") @Nullable
        String language) {}
