package io.changke.exports;

import io.changke.customers.CustomerView;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldLabels;
import io.changke.fields.FieldType;
import io.changke.fields.Row;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Columns of a list and what stands in them, in the words of a reader. */
@Component
class ExportedColumns {

    private static final int MOST = 300;

    private final FieldCatalogue catalogue;
    private final FieldLabels labels;
    private final CustomerView view;
    private final MessageSource messages;
    private final FirmSettings firm;

    ExportedColumns(
            FieldCatalogue catalogue,
            FieldLabels labels,
            CustomerView view,
            MessageSource messages,
            FirmSettings firm) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.view = view;
        this.messages = messages;
        this.firm = firm;
    }

    /** All that lists can show where none are named. */
    List<Field> fields(@Nullable List<String> names) {
        if (names == null || names.isEmpty()) {
            return catalogue.fields().stream()
                    .filter(field -> field.filterable() || field.sortable())
                    .toList();
        }
        if (names.size() > MOST) {
            throw Refusal.field("columns", "fields.condition.list", MOST);
        }
        return names.stream()
                .map(name -> catalogue.field(name).orElseThrow(() -> Refusal.field("columns", "fields.unknown", name)))
                .toList();
    }

    /** With the fields that a customer without a name is called by. */
    List<Field> read(List<Field> shown) {
        Set<Field> read = new LinkedHashSet<>(shown);
        if (shown.stream().anyMatch(ExportedColumns::isName)) {
            CustomerView.NAMED_BY.forEach(name -> catalogue.field(name).ifPresent(read::add));
        }
        return List.copyOf(read);
    }

    List<String> heads(List<Field> shown, Locale language) {
        String currency = firm.current().currency();
        return shown.stream()
                .map(field ->
                        labels.of(field, language) + (field.type() == FieldType.MONEY ? " (" + currency + ")" : ""))
                .toList();
    }

    List<@Nullable String> formats(List<Field> shown) {
        List<@Nullable String> formats = new ArrayList<>();
        for (Field field : shown) {
            formats.add(
                    switch (field.type()) {
                        case MONEY -> "#,##0.00";
                        case PERCENT -> "0.0%";
                        default -> null;
                    });
        }
        return formats;
    }

    List<@Nullable Object> values(Row row, List<Field> shown, Locale language) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Field field : shown) {
            values.add(isName(field) ? view.displayName(row, language) : value(field, row.value(field), language));
        }
        return values;
    }

    private @Nullable Object value(Field field, @Nullable Object value, Locale language) {
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "exports.yes" : "exports.no", null, language);
        }
        if (value instanceof List<?> several) {
            return String.join(
                    messages.getMessage("exports.comma", null, language),
                    several.stream().map(each -> word(field, each, language)).toList());
        }
        return value instanceof String text && field.type() == FieldType.CHOICE ? word(field, text, language) : value;
    }

    private String word(Field field, @Nullable Object choice, Locale language) {
        String value = String.valueOf(choice);
        return field.choices().contains(value) ? labels.ofChoice(field, value, language) : value;
    }

    private static boolean isName(Field field) {
        return field.name().equals("name");
    }
}
