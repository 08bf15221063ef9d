package io.changke.timeline;

import io.changke.customers.Customers;
import io.changke.customers.FactWords;
import io.changke.fields.Cursors;
import io.changke.fields.Position;
import io.changke.platform.Refusal;
import io.changke.timeline.Timeline.Item;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Customers")
class TimelineController {

    private static final int LONGEST_PAGE = 200;
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    @Schema(name = "Timeline", description = "Each item has id, kind and at, and what its kind knows")
    record TimelinePage(
            @ArraySchema(schema = @Schema(ref = "#/components/schemas/TimelineItem"))
            List<Map<String, @Nullable Object>> items,

            @Nullable String next) {}

    private final Timeline timeline;
    private final Customers customers;
    private final Cursors cursors;
    private final FactWords words;
    private final JsonMapper json;

    TimelineController(Timeline timeline, Customers customers, Cursors cursors, FactWords words, JsonMapper json) {
        this.timeline = timeline;
        this.customers = customers;
        this.cursors = cursors;
        this.words = words;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    @Operation(summary = "What happened with a customer, the latest first")
    @GetMapping("/api/v1/customers/{id}/timeline")
    TimelinePage timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale language) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.field("limit", "fields.limit", LONGEST_PAGE);
        }
        if (customers.find(id).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
        String list = "timeline " + id + " " + kind;
        Position from = cursors.after(after, list).orElse(null);
        String wanted = kind == null || kind.isEmpty() ? null : kind;
        List<Item> items = timeline.page(id, wanted, from, limit + 1);
        List<Item> shown = items.subList(0, Math.min(limit, items.size()));
        String next = items.size() > limit ? cursors.write(shown.get(limit - 1).position(), list) : null;
        return new TimelinePage(shown.stream().map(item -> item(item, language)).toList(), next);
    }

    private Map<String, @Nullable Object> item(Item item, Locale language) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("id", item.id());
        shown.put("kind", item.kind());
        shown.put("at", item.at());
        Map<String, @Nullable Object> body = json.readValue(item.body(), OBJECT);
        shown.putAll(EditTimeline.inWords(body, words, language));
        return shown;
    }
}
