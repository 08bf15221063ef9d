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
                .description("all | any | not | field with is, in, atLeast, atMost, contains, olderThanDays or empty"
                        + " | an event in a period, such as purchased")
                .addProperty("all", new ArraySchema().items(one()))
                .addProperty("any", new ArraySchema().items(one()))
                .addProperty("not", one())
                .addProperty("field", type("string"))
                .addProperty("is", value())
                .addProperty("in", new ArraySchema().items(value()))
                .addProperty("atLeast", value())
                .addProperty("atMost", value())
                .addProperty("contains", type("string"))
                .addProperty("olderThanDays", type("integer"))
                .addProperty("empty", type("boolean"))
                .addProperty(
                        "purchased",
                        new ObjectSchema()
                                .addProperty("from", type("string").format("date"))
                                .addProperty("to", type("string").format("date")));
    }

    private static Schema<?> value() {
        Schema<?> value = new Schema<>();
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
