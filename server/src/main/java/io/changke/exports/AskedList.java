package io.changke.exports;

import io.changke.customers.CustomerList;
import io.changke.customers.Selection;
import io.changke.fields.Listing;
import io.changke.platform.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list of customers as a request asks for it. */
@Component
class AskedList {

    private final CustomerList customers;
    private final JsonMapper json;

    AskedList(CustomerList customers, JsonMapper json) {
        this.customers = customers;
        this.json = json;
    }

    Listing read(@Nullable Selection selection, @Nullable String sort) {
        if (selection == null) {
            throw Refusal.field("selection", "profile.needed");
        }
        return selection.listing(customers, null, sort);
    }

    /** As an address says it. */
    Selection selection(@Nullable String where, @Nullable String q) {
        return new Selection(null, condition(where), q);
    }

    private @Nullable Map<String, Object> condition(@Nullable String where) {
        if (where == null || where.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(where, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException notJson) {
            throw Refusal.field("where", "fields.condition.shape");
        }
    }
}
