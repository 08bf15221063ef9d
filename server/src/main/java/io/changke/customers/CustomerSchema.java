package io.changke.customers;

import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a customer's JSON in the OpenAPI document from the catalogue of fields, which the packages fill. */
@Configuration(proxyBeanMethods = false)
class CustomerSchema {

    @Bean
    OpenApiCustomizer customerSchemas(FieldCatalogue catalogue) {
        return document -> document.getComponents().addSchemas("Customer", customer(catalogue));
    }

    private static Schema<?> customer(FieldCatalogue catalogue) {
        ObjectSchema customer = new ObjectSchema();
        customer.addProperty("id", new IntegerSchema().format("int64"));
        customer.addProperty("displayName", new StringSchema());
        customer.addProperty("currency", new StringSchema().description("ISO 4217"));
        catalogue.fields().forEach(field -> add(customer, field));
        customer.setRequired(List.of("id", "displayName", "currency"));
        customer.setAdditionalProperties(true);
        customer.setDescription("The fields of the catalogue; a single record has the parts of its packages besides");
        return customer;
    }

    private static void add(ObjectSchema customer, Field field) {
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            customer.addProperty(field.name(), of(field));
            return;
        }
        String group = field.name().substring(0, dot);
        if (!customer.getProperties().containsKey(group)) {
            customer.addProperty(group, new ObjectSchema());
        }
        Objects.requireNonNull(customer.getProperties().get(group))
                .addProperty(field.name().substring(dot + 1), of(field));
    }

    private static Schema<?> of(Field field) {
        Schema<?> schema = switch (field.type()) {
            case NUMBER, MONEY, PERCENT -> new NumberSchema();
            case DATE -> new StringSchema().format("date");
            case CHOICE -> choice(field);
            case TEXT -> new StringSchema();
        };
        schema.setTypes(java.util.Set.of(schema.getType(), "null"));
        return schema;
    }

    private static StringSchema choice(Field field) {
        StringSchema schema = new StringSchema();
        schema.setEnum(field.choices());
        return schema;
    }
}
