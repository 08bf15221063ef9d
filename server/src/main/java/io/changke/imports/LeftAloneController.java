package io.changke.imports;

import io.changke.intake.LeftAlone;
import io.changke.intake.TableKind;
import io.changke.intake.TableKind.Thing;
import io.changke.intake.Tables;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Imports")
class LeftAloneController {

    private static final int MOST_SHOWN = 200;

    @Schema(name = "LeftAlone")
    record LeftAloneItems(
            List<Thing> items,

            @Schema(description = "The id after which the next begin") @Nullable
            Long next) {}

    private final Imports imports;
    private final LeftAlone leftAlone;
    private final Tables tables;

    LeftAloneController(Imports imports, LeftAlone leftAlone, Tables tables) {
        this.imports = imports;
        this.leftAlone = leftAlone;
        this.tables = tables;
    }

    @Operation(summary = "What the undo left alone, because it was changed since or something hangs on it")
    @GetMapping("/api/v1/imports/{id}/left-alone")
    LeftAloneItems list(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_SHOWN) {
            throw Refusal.field("limit", "fields.limit", MOST_SHOWN);
        }
        TableKind kind = tables.kind(imports.get(id).kind()).orElse(null);
        if (kind == null) {
            return new LeftAloneItems(List.of(), null);
        }
        List<Long> ids = leftAlone.after(id, after, limit);
        return new LeftAloneItems(kind.named(ids), ids.size() < limit ? null : ids.get(limit - 1));
    }
}
