package io.changke.customfields;

import static java.util.stream.Collectors.toMap;

import io.changke.fields.FieldType;
import io.changke.platform.Checks;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is entered in the firm's own fields: checked against their types, written as it lies in the customer's row. */
@Component
public class CustomValues {

    private static final int LONGEST = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private final CustomFieldSource source;
    private final JsonMapper json;

    CustomValues(CustomFieldSource source, JsonMapper json) {
        this.source = source;
        this.json = json;
    }

    /** The fields as they are now, for reading what is entered in them any number of times, from several threads. */
    public Reading now() {
        return new Reading(
                source.newestDefinitions().stream()
                        .filter(field -> !field.archived())
                        .collect(toMap(CustomField::key, Function.identity())),
                json);
    }

    /** Reads by the fields of one moment. */
    public static final class Reading {

        private final Map<String, CustomField> fields;
        private final JsonMapper json;

        private Reading(Map<String, CustomField> fields, JsonMapper json) {
            this.fields = fields;
            this.json = json;
        }

        /** The values as JSON; null or empty ones clear their field. Each fault is told at {@code custom.<key>}. */
        public String read(Map<String, @Nullable Object> given) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            Checks checks = new Checks();
            given.forEach((key, value) -> {
                CustomField field = fields.get(key);
                checks.require(field != null, "custom." + key, "fields.unknown", "custom." + key);
                if (field != null) {
                    values.put(key, isBlank(value) ? null : checked(field, value, checks));
                }
            });
            checks.done();
            return json.writeValueAsString(values);
        }
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.replace("\0", "").isBlank())
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static @Nullable Object checked(CustomField field, @Nullable Object value, Checks checks) {
        FieldType type = field.fieldType();
        Object read = value == null ? null : valueOf(field, type, value);
        checks.require(read != null, field.name(), "customfields.value." + type.key(), LONGEST);
        return read;
    }

    /** Null where it is none of this type. */
    private static @Nullable Object valueOf(CustomField field, FieldType type, Object value) {
        try {
            return switch (type) {
                case NUMBER -> plain((BigDecimal) type.parse(value));
                case DATE -> type.parse(tidy(value)).toString();
                case YES_NO -> type.parse(value);
                case CHOICE -> field.choice(value).isPresent() ? value : null;
                case MANY_CHOICE -> choices(field, value);
                case LINK -> link(tidy(value));
                default -> text(tidy(value));
            };
        } catch (IllegalArgumentException notOfThisType) {
            return null;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static String tidy(Object value) {
        if (value instanceof String text) {
            return text.replace("\0", "").strip();
        }
        throw new IllegalArgumentException("not a text");
    }

    private static @Nullable String text(String text) {
        return text.length() <= LONGEST ? text : null;
    }

    /** An address without its scheme is one of the web. */
    private static @Nullable String link(String text) {
        String address = text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text;
        URI uri = URI.create(address);
        String scheme = uri.getScheme();
        boolean known = scheme != null && SCHEMES.contains(scheme.toLowerCase(java.util.Locale.ROOT));
        boolean web = known
                && (uri.getHost() != null
                        || !scheme.toLowerCase(java.util.Locale.ROOT).startsWith("http"));
        return web ? text(address) : null;
    }

    /** In the order of the field's choices, each once. */
    private static @Nullable List<String> choices(CustomField field, Object value) {
        if (!(value instanceof List<?> given)) {
            return null;
        }
        List<String> chosen = new ArrayList<>();
        field.choices().stream()
                .map(CustomField.Choice::value)
                .filter(given::contains)
                .forEach(chosen::add);
        return given.stream().allMatch(chosen::contains) ? chosen : null;
    }
}
