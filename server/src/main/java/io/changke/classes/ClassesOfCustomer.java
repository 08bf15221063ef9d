package io.changke.classes;

import io.changke.customers.Customers;
import io.changke.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a customer is and was, with the reasons in words and in figures. */
@Component
class ClassesOfCustomer {

    private static final TypeReference<Map<String, Map<String, @Nullable Object>>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<String, @Nullable Object>> FIGURES = new TypeReference<>() {};
    private static final int LONGEST = 500;

    /**
     * @param classification its name in the catalogue of fields
     * @param value null where nothing says it
     * @param since when it last changed; null where it never did
     */
    @Schema(name = "CustomerClass")
    record Standing(
            String classification,
            String label,
            @Nullable String value,
            @Nullable String name,
            @Nullable OffsetDateTime since,

            @Schema(description = "Why it is so, in words") String why,

            Map<String, @Nullable Object> evidence) {}

    @Schema(name = "ClassChange")
    record Change(
            long id,
            OffsetDateTime at,
            String classification,
            String label,
            @Nullable String from,
            @Nullable String fromName,
            @Nullable String to,
            @Nullable String toName,
            String why,
            Map<String, @Nullable Object> evidence) {}

    private record Changed(
            long id,
            OffsetDateTime at,
            String classification,
            @Nullable String fromClass,
            @Nullable String toClass,
            String evidence) {}

    private final JdbcClient jdbc;
    private final Customers customers;
    private final ClassWords words;
    private final JsonMapper json;

    ClassesOfCustomer(JdbcClient jdbc, Customers customers, ClassWords words, JsonMapper json) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.words = words;
        this.json = json.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    @Transactional(readOnly = true)
    List<Standing> now(long customer, Locale language) {
        known(customer);
        Map<String, OffsetDateTime> since = new java.util.HashMap<>();
        jdbc.sql("select classification, max(at) from class_change where customer_id = ? group by classification")
                .param(customer)
                .query((row, n) -> since.put(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .list();
        return jdbc.sql(Derivation.OF_SOME)
                .param("customers", new Long[] {customer})
                .query((row, n) -> {
                    var evidence = json.readValue(row.getString("evidence"), EVIDENCE);
                    List<Standing> standings = new java.util.ArrayList<>();
                    for (Classification each : Classification.values()) {
                        String value = row.getString(each.column());
                        var figures = Objects.requireNonNull(evidence.get(each.column()));
                        standings.add(new Standing(
                                each.field(),
                                words.label(each, language),
                                value,
                                words.name(each, value, language),
                                since.get(each.column()),
                                words.why(each, value, figures, language),
                                figures));
                    }
                    return standings;
                })
                .single();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Change> history(long customer, Locale language) {
        known(customer);
        return jdbc.sql("""
                        select id, at, classification, from_class, to_class, evidence
                        from class_change
                        where customer_id = :customer
                        order by id desc
                        limit :most
                        """).param("customer", customer).param("most", LONGEST).query(Changed.class).list().stream()
                .map(each -> change(each, language))
                .toList();
    }

    private Change change(Changed changed, Locale language) {
        Classification classification = Arrays.stream(Classification.values())
                .filter(each -> each.column().equals(changed.classification))
                .findFirst()
                .orElseThrow();
        Map<String, @Nullable Object> figures = json.readValue(changed.evidence, FIGURES);
        return new Change(
                changed.id,
                changed.at,
                classification.field(),
                words.label(classification, language),
                changed.fromClass,
                words.name(classification, changed.fromClass, language),
                changed.toClass,
                words.name(classification, changed.toClass, language),
                words.why(classification, changed.toClass, figures, language),
                figures);
    }

    private void known(long customer) {
        if (customers.find(customer).isEmpty()) {
            throw Refusal.notFound("customers.unknown");
        }
    }
}
