package io.changke.customers;

import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.platform.web.Nulls;
import io.changke.profile.Consent;
import io.changke.profile.Fact;
import io.changke.profile.Facts;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes what requests may declare of a customer, from the catalogue and the lists of facts. */
final class DeclarationSchema {

    private DeclarationSchema() {}

    static void add(FieldCatalogue catalogue, Components components) {
        Schema<?> entered = facts(catalogue, components);
        components.addSchemas("NewCustomer", entered);
        Schema<?> change = facts(catalogue, components).description("What is left out stays; null clears");
        change.addProperty("version", CustomerSchema.type("integer").format("int32"));
        change.setRequired(List.of("version"));
        components.addSchemas("CustomerChange", change);
        Schema<?> row = facts(catalogue, components).description("What is left out stays; null clears");
        row.addProperty("identifier", CustomerSchema.type("string"));
        row.addProperty("id", CustomerSchema.type("integer").format("int64"));
        row.addProperty("version", CustomerSchema.type("integer").format("int32"));
        components.addSchemas("BatchRow", row);
    }

    private static Schema<?> facts(FieldCatalogue catalogue, Components components) {
        Schema<?> facts = new ObjectSchema();
        catalogue.builtIn().stream()
                .filter(Field::writable)
                .forEach(field -> facts.addProperty(field.name(), Nulls.orNull(CustomerSchema.of(field, components))));
        lists(components).forEach((name, schema) -> facts.addProperty(name, Nulls.orNull(schema)));
        facts.addProperty("custom", Nulls.orNull(CustomerSchema.custom()));
        return facts;
    }

    /** What lies in a customer's lists and objects, by name. */
    static Map<String, Schema<?>> lists(Components components) {
        Map<String, Schema<?>> lists = new LinkedHashMap<>();
        for (Fact fact : Facts.all()) {
            if (fact.column() == null && fact.type() != String.class) {
                lists.put(fact.name(), fact.type() == Map.class ? consents(components) : of(fact.type(), components));
            }
        }
        return lists;
    }

    private static Schema<?> of(Type type, Components components) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, raw) -> {
            Schema<?> schema = raw;
            schema.setRequired(needed(schema));
            components.addSchemas(name, schema);
        });
        return resolved.schema;
    }

    /** What is empty is left out of these. */
    private static List<String> needed(Schema<?> schema) {
        List<String> required = schema.getRequired();
        var properties = schema.getProperties();
        return required == null
                ? List.of()
                : required.stream()
                        .filter(name -> {
                            Schema<?> property = properties.get(name);
                            return property != null
                                    && (property.getTypes() == null
                                            || !property.getTypes().contains("null"))
                                    && property.getOneOf() == null;
                        })
                        .toList();
    }

    private static Schema<?> consents(Components components) {
        Schema<?> consent = of(Consent.class, components);
        Schema<?> purposes = new ObjectSchema();
        Consent.PURPOSES.forEach(purpose -> purposes.addProperty(purpose, consent));
        components.addSchemas("ConsentPurposes", purposes);
        Schema<?> channels = new ObjectSchema();
        Consent.CHANNELS.forEach(channel -> channels.addProperty(channel, CustomerSchema.reference("ConsentPurposes")));
        components.addSchemas("Consents", channels);
        return CustomerSchema.reference("Consents");
    }
}
