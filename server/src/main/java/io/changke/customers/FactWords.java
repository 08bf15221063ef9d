package io.changke.customers;

import static java.util.stream.Collectors.joining;

import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldLabels;
import io.changke.profile.Facts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Declared facts and what they hold, lists and objects too, in the reader's words. */
@Component
public class FactWords {

    private static final Set<String> MARKS = Set.of("id", "main", "verified");
    private static final Set<String> CODES = Set.of("type", "method", "towards", "status");
    private static final String OWNER = "owner";

    private final FieldCatalogue catalogue;
    private final FieldLabels labels;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    FactWords(FieldCatalogue catalogue, FieldLabels labels, MessageSource messages, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    public String label(String fact, Locale language) {
        return catalogue
                .field(fact)
                .map(field -> labels.of(field, language))
                .orElseGet(() ->
                        Objects.requireNonNull(messages.getMessage("customers.fact." + fact, null, fact, language)));
    }

    /** Empty where there is nothing. */
    public String value(String fact, @Nullable Object value, Locale language) {
        if (fact.equals(OWNER) && value instanceof Number user) {
            return jdbc.sql("select name from app_user where id = ?")
                    .param(user.longValue())
                    .query(String.class)
                    .optional()
                    .orElse("#" + user);
        }
        return text(catalogue.field(fact).orElse(null), value, language);
    }

    /** What a fact was and is, in words; null where there is nothing. */
    @Schema(name = "FactChange")
    public record Changed(
            String fact,
            String label,

            @Schema(description = "Of a list only what is no longer in it") @Nullable
            String from,

            @Schema(description = "Of a list only what is newly in it") @Nullable
            String to) {}

    /** What differs, a line each; what only repeats another line in a list, and the house's own, left out. */
    public List<Changed> changes(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> after, Locale language) {
        return after.keySet().stream()
                .filter(fact -> !fact.startsWith("_") && !fact.equals("ownedSince"))
                .filter(fact -> !isRepeated(fact, before, after))
                .map(fact -> new Changed(
                        fact,
                        label(fact, language),
                        orNull(value(fact, without(before.get(fact), after.get(fact)), language)),
                        orNull(value(fact, without(after.get(fact), before.get(fact)), language))))
                .toList();
    }

    /** The main points and the main place have columns, and stand in their lists too. */
    private static boolean isRepeated(
            String fact, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return Facts.columnsOf(fact).stream().anyMatch(after::containsKey)
                && isMainOnly(without(before.get(fact), after.get(fact)))
                && isMainOnly(without(after.get(fact), before.get(fact)));
    }

    private static boolean isMainOnly(@Nullable Object list) {
        return !(list instanceof Collection<?> items)
                || items.stream()
                        .allMatch(item -> item instanceof Map<?, ?> one && Boolean.TRUE.equals(one.get("main")));
    }

    private static @Nullable Object without(@Nullable Object value, @Nullable Object other) {
        if (!(value instanceof Collection<?> items) || !(other instanceof Collection<?> others)) {
            return value;
        }
        List<Object> left = new ArrayList<>(items);
        left.removeAll(others);
        return left;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String text(@Nullable Field field, @Nullable Object value, Locale language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(entry -> !MARKS.contains(String.valueOf(entry.getKey())))
                    .map(entry -> entry(field, String.valueOf(entry.getKey()), entry.getValue(), language))
                    .collect(joining(" "));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(item -> text(field, item, language)).collect(joining("\n"));
        }
        if (value instanceof Boolean) {
            return word(String.valueOf(value), language);
        }
        String plain = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return field != null && field.choices().contains(plain) ? labels.ofChoice(field, plain, language) : plain;
    }

    private String entry(@Nullable Field field, String key, @Nullable Object value, Locale language) {
        if (value instanceof Boolean) {
            return word(key + "." + value, language);
        }
        String text = text(field, value, language);
        if (value instanceof Map) {
            return word(key, language) + " " + text;
        }
        if (key.equals("system") && text.equals(Identifiers.EXTERNAL_ID)) {
            return label(text, language);
        }
        return CODES.contains(key) ? word(text, language) : text;
    }

    private String word(String code, Locale language) {
        return Objects.requireNonNull(messages.getMessage("customers.word." + code, null, code, language));
    }
}
