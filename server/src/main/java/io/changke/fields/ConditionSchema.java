package io.changke.fields;

import io.changke.platform.web.Nulls;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes conditions in the OpenAPI document; whatever is called a condition there is one. */
@Configuration(proxyBeanMethods = false)
class ConditionSchema {
    private static final String NAME = "Condition";
    private static final String ABOUT = """
            Which customers: one object with exactly one of these. `{"all": […]}`, `{"any": […]}` or `{"not": {…}}` of further \
            conditions, up to 20 deep. `{"field": "city", "is": "Hangzhou"}`: a field and one comparison that suits its \
            type; a customer of whom nothing is known fulfils none but `empty`, and every `not` of one. \
            `{"purchased": {"lastDays": 90}}`: an event of /api/v1/fields in a period.""";

    @Bean
    OpenApiCustomizer conditionSchemas() {
        return document -> {
            document.getComponents().getSchemas().values().forEach(ConditionSchema::refer);
            document.getComponents().addSchemas(NAME, condition());
        };
    }

    private static void refer(Schema<?> schema) {
        var properties = schema.getProperties();
        Schema<?> property = properties == null ? null : properties.get("condition");
        if (property != null) {
            properties.put("condition", property.getTypes().contains("null") ? Nulls.orNull(one()) : one());
        }
    }

    private static Schema<?> condition() {
        return new ObjectSchema()
                .description(ABOUT)
                .addProperty("all", several("Every one of these holds; an empty list holds for everybody"))
                .addProperty("any", several("At least one of these holds; an empty list holds for nobody"))
                .addProperty("not", one())
                .addProperty("field", type("string").description("A name of /api/v1/fields that is filterable"))
                .addProperty("is", value("Equal to"))
                .addProperty("in", new ArraySchema().items(value("")).description("Equal to one of up to 1000"))
                .addProperty("atLeast", value("Numbers and dates"))
                .addProperty("atMost", value("Numbers and dates"))
                .addProperty(
                        "between",
                        new ArraySchema()
                                .items(value(""))
                                .minItems(2)
                                .maxItems(2)
                                .description("Numbers and dates: from the first to the second, both included"))
                .addProperty("contains", type("string").description("Texts, without regard to upper and lower case"))
                .addProperty("startsWith", type("string").description("Texts, without regard to upper and lower case"))
                .addProperty("olderThanDays", days("Dates: more than so many days before today"))
                .addProperty("inLastDays", days("Dates: from so many days ago until today"))
                .addProperty("inNextDays", days("Dates: from today until in so many days"))
                .addProperty(
                        "anniversaryInNextDays",
                        days("Dates: day and month come again from today until in so many days"))
                .addProperty("empty", type("boolean").description("Whether nothing is known"))
                .addProperty(
                        "purchased",
                        period().addProperty(
                                        "channel",
                                        Nulls.orNull(type("string")
                                                .description("Only through this channel; null: through none"))))
                .addProperty("unpaid", period());
    }

    private static Schema<?> period() {
        return new ObjectSchema()
                .description("Happened from one day to another, or in the last so many days until today")
                .addProperty("from", type("string").format("date"))
                .addProperty("to", type("string").format("date"))
                .addProperty("lastDays", type("integer"));
    }

    private static Schema<?> several(String about) {
        return new ArraySchema().items(one()).description(about);
    }

    private static Schema<?> days(String about) {
        return type("integer").description(about + ", by the firm's clock");
    }

    private static Schema<?> value(String about) {
        Schema<?> value = new Schema<>();
        if (!about.isEmpty()) {
            value.setDescription(about);
        }
        value.setOneOf(List.of(type("string"), type("number"), type("boolean")));
        return value;
    }

    private static Schema<?> one() {
        return new Schema<>().$ref("#/components/schemas/" + NAME);
    }

    private static Schema<?> type(String name) {
        Schema<?> schema = new Schema<>();
        schema.addType(name);
        return schema;
    }
}
