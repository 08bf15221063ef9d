package io.changke.classes;

import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldLabels;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why a class is what it is, in a sentence with the figures: {@code {purchases}} in a message is that of the evidence. */
@Component
class ClassWords {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");

    /** Evidence that is a choice of a declared field. */
    private static final Map<String, String> DECLARED =
            Map.of("declared", "declaredRelationship", "fixed", "settlementFixed", "type", "type");

    private final FieldCatalogue catalogue;
    private final FieldLabels labels;
    private final MessageSource messages;

    ClassWords(FieldCatalogue catalogue, FieldLabels labels, MessageSource messages) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.messages = messages;
    }

    String label(Classification classification, Locale language) {
        return labels.of(field(classification.field()), language);
    }

    @Nullable
    String name(Classification classification, @Nullable String value, Locale language) {
        return value == null ? null : labels.ofChoice(field(classification.field()), value, language);
    }

    String why(
            Classification classification,
            @Nullable String value,
            Map<String, @Nullable Object> evidence,
            Locale language) {
        String key = "classes.why." + classification.column();
        String variant = evidence.get("fixed") != null ? "fixed" : value == null ? "unknown" : value;
        String usual = messages.getMessage(key, null, "", language);
        String sentence = Objects.requireNonNull(messages.getMessage(key + "." + variant, null, usual, language));
        return FIGURE.matcher(sentence)
                .replaceAll(found ->
                        Matcher.quoteReplacement(figure(found.group(1), evidence.get(found.group(1)), language)));
    }

    private String figure(String name, @Nullable Object value, Locale language) {
        if (value == null) {
            return "–";
        }
        String declared = DECLARED.get(name);
        if (declared != null) {
            return labels.ofChoice(field(declared), value.toString(), language);
        }
        if (!(value instanceof Number number)) {
            return value.toString();
        }
        NumberFormat format =
                name.endsWith("Share") ? NumberFormat.getPercentInstance(language) : NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(name.endsWith("Days") ? 0 : 2);
        return format.format(number);
    }

    private Field field(String name) {
        return catalogue.field(name).orElseThrow();
    }
}
