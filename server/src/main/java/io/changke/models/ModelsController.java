package io.changke.models;

import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.changke.value.ScoredFrame;
import io.changke.value.ScoredFrames;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/models")
@Tag(name = "Models")
class ModelsController {
    private static final int LONGEST_PAGE = 200;
    private static final String LIST = "fits";

    @Schema(name = "Models", description = "The fit that counts")
    record Now(
            @Schema(description = "Null before the first purchase") @Nullable
            Fit fit) {}

    @Schema(name = "PastFits")
    record Page(List<Fits.Past> items, @Nullable String next) {}

    private final ScoredFrames frames;
    private final Fits fits;
    private final Cursors cursors;
    private final FirmSettings firm;

    ModelsController(ScoredFrames frames, Fits fits, Cursors cursors, FirmSettings firm) {
        this.frames = frames;
        this.fits = fits;
        this.cursors = cursors;
        this.firm = firm;
    }

    @Operation(
            summary =
                    "What the base is scored with: models, how well they foresaw held-out time, what the base is worth")
    @GetMapping
    Now now() {
        return new Now(frames.current().map(scored -> Fit.of(scored, true)).orElse(null));
    }

    @Operation(
            summary = "Every fit, the latest first",
            description = "With until, the first of them is what was believed at the end of that day")
    @GetMapping("/fits")
    Page past(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable LocalDate until) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        String list = LIST + until;
        Position from = cursors.after(after, list).orElse(new Position(null, Long.MAX_VALUE));
        List<Fits.Past> found = fits.page(from.id(), until == null ? null : endOf(until), limit + 1);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<Fits.Past> page = found.subList(0, limit);
        return new Page(
                page, cursors.write(new Position(null, page.get(limit - 1).id()), list));
    }

    private OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(firm.current().timeZone()).toOffsetDateTime();
    }

    @Operation(summary = "One fit as it was")
    @GetMapping("/fits/{id}")
    Fit one(@PathVariable long id) {
        ScoredFrame scored = frames.of(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "models.unknownFit"));
        return Fit.of(scored, frames.current().filter(now -> now.id() == id).isPresent());
    }
}
