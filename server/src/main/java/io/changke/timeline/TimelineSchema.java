package io.changke.timeline;

import io.changke.platform.web.Nulls;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes an item of the timeline in the OpenAPI document: beyond the first three, each kind has its own. */
@Configuration(proxyBeanMethods = false)
class TimelineSchema {
    private static final String SCHEMAS = "#/components/schemas/";

    @Bean
    OpenApiCustomizer timelineSchemas() {
        return document -> document.getComponents()
                .addSchemas("TimelineItem", item())
                .addSchemas("PurchaseLine", line())
                .addSchemas("NextStep", nextStep());
    }

    private static Schema<?> item() {
        Schema<Object> kind = new Schema<>();
        kind.addType("string");
        kind.setEnum(List.of(
                "purchase",
                "return",
                "invoice",
                "payment",
                "stage",
                "tier",
                "class",
                "call",
                "visit",
                "message",
                "note",
                "meeting",
                "task",
                "case",
                "edit",
                "relationship",
                "file"));
        Schema<?> item = new ObjectSchema()
                .addProperty("id", text())
                .addProperty("kind", kind)
                .addProperty("at", text().format("date-time"))
                .addProperty("day", text().format("date"))
                .addProperty("orderNumber", Nulls.orNull(text()))
                .addProperty("channel", Nulls.orNull(text()))
                .addProperty("amount", number())
                .addProperty("lines", new ArraySchema().items(new Schema<>().$ref(SCHEMAS + "PurchaseLine")))
                .addProperty("open", number())
                .addProperty("dueOn", text().format("date"))
                .addProperty("method", text())
                .addProperty("note", Nulls.orNull(text()))
                .addProperty("from", Nulls.orNull(text()))
                .addProperty("to", text())
                .addProperty("evidence", new Schema<>().$ref(SCHEMAS + "StageEvidence"))
                .addProperty("interactionId", id())
                .addProperty("taskId", id())
                .addProperty("caseId", id())
                .addProperty("caseKind", text())
                .addProperty("step", text())
                .addProperty("result", Nulls.orNull(text()))
                .addProperty("said", text())
                .addProperty("mentions", new ArraySchema().items(text()))
                .addProperty("title", text())
                .addProperty("by", Nulls.orNull(text()))
                .addProperty("changeId", id())
                .addProperty("cause", text())
                .addProperty("causeId", Nulls.orNull(id()))
                .addProperty("undoable", yesNo())
                .addProperty("changes", new ArraySchema().items(new Schema<>().$ref(SCHEMAS + "FactChange")))
                .addProperty("relationshipId", id())
                .addProperty("relation", text())
                .addProperty("otherId", id())
                .addProperty("fileId", id())
                .addProperty("size", id())
                .addProperty("withInteraction", Nulls.orNull(id()))
                .addProperty("version", id())
                .addProperty("next", Nulls.orNull(new Schema<>().$ref(SCHEMAS + "NextStep")));
        item.setRequired(List.of("id", "kind", "at"));
        item.setAdditionalProperties(true);
        return item;
    }

    private static Schema<?> line() {
        Schema<?> line = new ObjectSchema()
                .addProperty("product", Nulls.orNull(text()))
                .addProperty("productName", Nulls.orNull(text()))
                .addProperty("quantity", Nulls.orNull(number()))
                .addProperty("amount", number());
        line.setRequired(List.of("product", "productName", "quantity", "amount"));
        return line;
    }

    private static Schema<?> nextStep() {
        Schema<?> step = new ObjectSchema()
                .addProperty("title", text())
                .addProperty("dueOn", text().format("date"))
                .addProperty("dueTime", Nulls.orNull(text()))
                .addProperty("done", yesNo());
        step.setRequired(List.of("title", "dueOn", "dueTime", "done"));
        return step;
    }

    private static Schema<?> id() {
        Schema<?> schema = new Schema<>();
        schema.addType("integer");
        return schema.format("int64");
    }

    private static Schema<?> yesNo() {
        Schema<?> schema = new Schema<>();
        schema.addType("boolean");
        return schema;
    }

    private static Schema<?> text() {
        Schema<?> schema = new Schema<>();
        schema.addType("string");
        return schema;
    }

    private static Schema<?> number() {
        Schema<?> schema = new Schema<>();
        schema.addType("number");
        return schema;
    }
}
