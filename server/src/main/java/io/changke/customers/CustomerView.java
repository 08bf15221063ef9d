package io.changke.customers;

import io.changke.fields.Row;
import io.changke.platform.FirmSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A customer as JSON: the catalogue's fields, and a name to show even for one who is known by a number only. */
@Component
public class CustomerView {

    /** The fields that a customer's shown name is made from. */
    public static final List<String> NAMED_BY = List.of("name", "externalId", "email", "phone");

    private final MessageSource messages;
    private final FirmSettings firm;

    CustomerView(MessageSource messages, FirmSettings firm) {
        this.messages = messages;
        this.firm = firm;
    }

    List<Map<String, @Nullable Object>> of(List<Row> rows) {
        String currency = firm.current().currency();
        Locale language = LocaleContextHolder.getLocale();
        return rows.stream().map(row -> of(row, currency, language)).toList();
    }

    private Map<String, @Nullable Object> of(Row row, String currency, Locale language) {
        Map<String, @Nullable Object> columns = row.columns();
        Map<String, @Nullable Object> customer = new LinkedHashMap<>();
        customer.put("id", row.position().id());
        customer.put("displayName", displayName(row.position().id(), columns, language));
        customer.put("custom", Map.of());
        customer.putAll(columns);
        customer.put("currency", currency);
        return customer;
    }

    /** The name, or else what the customer is known by: {@link #NAMED_BY}. */
    public String displayName(Row row, Locale language) {
        return displayName(row.position().id(), row.columns(), language);
    }

    private String displayName(long id, Map<String, @Nullable Object> columns, Locale language) {
        if (columns.get("name") instanceof String name) {
            return name;
        }
        Object identifier = NAMED_BY.stream()
                .skip(1)
                .map(columns::get)
                .filter(String.class::isInstance)
                .findFirst()
                .orElse(Long.toString(id));
        return messages.getMessage("customer.unnamed", new Object[] {identifier}, language);
    }
}
