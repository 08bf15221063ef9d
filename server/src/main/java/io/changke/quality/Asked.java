package io.changke.quality;

import static io.changke.fields.Conditions.all;
import static io.changke.fields.Conditions.empty;
import static io.changke.fields.Conditions.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that a complete record has; the column {@code completeness} is their share. */
enum Asked {
    NAME("name", true, true, "name"),
    REACH("phoneOrWechat", true, false, "phone", "wechat"),
    PHONE("phone", false, true, "phone"),
    EMAIL("email", true, true, "email"),
    PLACE("place", true, true, "city", "province"),
    SEX("sex", true, false, "sex"),
    BIRTHDAY("birthday", true, false, "birthday", "birthdayLunar"),
    INDUSTRY("industry", false, true, "industry"),
    FIRM_SIZE("firmSize", false, true, "firmSize"),
    TAX_NUMBER("taxNumber", false, true, "taxNumber");

    private final String key;
    private final boolean ofPersons;
    private final boolean ofOrganisations;
    private final String field;
    private final @Nullable String orElse;

    Asked(String key, boolean ofPersons, boolean ofOrganisations, String field) {
        this(key, ofPersons, ofOrganisations, field, null);
    }

    Asked(String key, boolean ofPersons, boolean ofOrganisations, String field, @Nullable String orElse) {
        this.key = key;
        this.ofPersons = ofPersons;
        this.ofOrganisations = ofOrganisations;
        this.field = field;
        this.orElse = orElse;
    }

    String key() {
        return key;
    }

    /** Who is asked for it. */
    Map<String, Object> of() {
        if (ofPersons && ofOrganisations) {
            return all(List.of());
        }
        return is("kind", ofPersons ? "person" : "organisation");
    }

    /** Who is asked for it and has none of its fields. */
    Map<String, Object> missing() {
        List<Map<String, Object>> conditions = new ArrayList<>();
        if (!(ofPersons && ofOrganisations)) {
            conditions.add(of());
        }
        conditions.add(empty(field));
        if (orElse != null) {
            conditions.add(empty(orElse));
        }
        return conditions.size() == 1 ? conditions.get(0) : all(conditions);
    }
}
