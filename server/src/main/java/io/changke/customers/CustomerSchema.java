package io.changke.customers;

import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldType;
import io.changke.platform.web.Nulls;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes a customer's JSON in the OpenAPI document from the catalogue of fields, which the packages fill. */
@Configuration(proxyBeanMethods = false)
class CustomerSchema {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> COMMON_WORDS = Set.of("kind", "type");

    @Bean
    OpenApiCustomizer customerSchemas(FieldCatalogue catalogue, List<CustomerPart> parts) {
        return document -> {
            Components components = document.getComponents();
            components.addSchemas("Customer", customer(catalogue, components));
            components.addSchemas("CustomerRecord", record(parts, components));
            DeclarationSchema.add(catalogue, components);
            catalogue.builtIn().stream()
                    .filter(field -> field.type() == FieldType.CHOICE && !COMMON_WORDS.contains(field.name()))
                    .forEach(field -> nameChoices(field.name(), components));
        };
    }

    private static Schema<?> customer(FieldCatalogue catalogue, Components components) {
        Schema<?> customer = new ObjectSchema()
                .addProperty("id", type("integer").format("int64"))
                .addProperty("displayName", type("string"));
        catalogue.builtIn().forEach(field -> add(customer, field, components));
        customer.addProperty("custom", custom());
        customer.addProperty("version", type("integer").format("int32"));
        customer.addProperty("currency", type("string").description("ISO 4217"));
        customer.setRequired(new ArrayList<>(customer.getProperties().keySet()));
        return customer;
    }

    /** The document is the same for every firm and open to everybody, so it does not name the firm's own fields. */
    static Schema<?> custom() {
        return new ObjectSchema()
                .additionalProperties(true)
                .description("The firm's own fields by their keys, as /api/v1/custom-fields lists them");
    }

    private static void add(Schema<?> customer, Field field, Components components) {
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            customer.addProperty(field.name(), of(field, components));
            return;
        }
        String group = field.name().substring(0, dot);
        String name = capitalised(group);
        if (!customer.getProperties().containsKey(group)) {
            components.addSchemas(name, new ObjectSchema());
            customer.addProperty(group, reference(name));
        }
        Schema<?> nested = Objects.requireNonNull(components.getSchemas().get(name));
        String key = field.name().substring(dot + 1);
        nested.addProperty(key, of(field, components));
        nested.addRequiredItem(key);
    }

    static Schema<?> of(Field field, Components components) {
        if (field.type() == FieldType.TAGS) {
            return type("array").items(type("string"));
        }
        return Nulls.orNull(
                switch (field.type()) {
                    case NUMBER, MONEY, PERCENT -> type("number");
                    case DATE -> type("string").format("date");
                    case TEXT, LINK, TAGS -> type("string");
                    case YES_NO -> type("boolean");
                    case MANY_CHOICE -> type("array").items(choice(field, components));
                    case CHOICE -> choice(field, components);
                });
    }

    private static Schema<?> choice(Field field, Components components) {
        StringSchema choices = new StringSchema();
        choices.setEnum(field.choices());
        components.addSchemas(choicesName(field.name()), choices);
        return reference(choicesName(field.name()));
    }

    /** Kinds and types are spoken of everywhere; these are a customer's. */
    private static String choicesName(String field) {
        return COMMON_WORDS.contains(field) ? "Customer" + capitalised(field) : capitalised(field);
    }

    /** The fields, the lists of facts, and what the packages add to a single record. */
    private static Schema<?> record(List<CustomerPart> parts, Components components) {
        Schema<?> added = new ObjectSchema();
        DeclarationSchema.lists(components).forEach((name, schema) -> {
            added.addProperty(name, schema);
            added.addRequiredItem(name);
        });
        for (CustomerPart part : parts) {
            var resolved = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(part.type()).resolveAsRef(true));
            resolved.referencedSchemas.forEach(components::addSchemas);
            boolean always = part.type() instanceof Class<?> raw && raw.isArray();
            added.addProperty(part.name(), always ? resolved.schema : Nulls.orNull(resolved.schema));
            added.addRequiredItem(part.name());
        }
        Schema<?> record = new Schema<>();
        record.setAllOf(List.of(reference("Customer"), added));
        return record;
    }

    /** A field of choices has the same ones wherever it is spoken of. */
    private static void nameChoices(String field, Components components) {
        String name = capitalised(field);
        for (Schema<?> schema : components.getSchemas().values()) {
            var properties = schema.getProperties();
            Schema<?> property = properties == null ? null : properties.get(field);
            if (property != null && property.getTypes() != null) {
                boolean orNull = property.getTypes().contains("null");
                properties.put(field, orNull ? Nulls.orNull(reference(name)) : reference(name));
            }
        }
    }

    static Schema<?> type(String name) {
        Schema<?> schema = new Schema<>();
        schema.addType(name);
        return schema;
    }

    static Schema<?> reference(String name) {
        return new Schema<>().$ref(SCHEMAS + name);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
