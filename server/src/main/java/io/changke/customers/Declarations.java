package io.changke.customers;

import io.changke.customfields.CustomValues;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is declared in a request or by another package, the firm's own fields included, checked and put to a profile. */
@Component
class Declarations {

    private static final String CUSTOM = "custom";

    private final CustomValues customValues;
    private final CustomerRows rows;

    Declarations(CustomValues customValues, CustomerRows rows) {
        this.customValues = customValues;
        this.rows = rows;
    }

    /** Of a new customer. */
    Profile blank(Map<String, ?> facts) {
        return read(Profile.of(Map.of()), facts);
    }

    /** Reads any number of them by the firm's own fields of one moment, from several threads. */
    interface Reading {
        Profile read(Profile before, Map<String, ?> change);
    }

    Reading now() {
        CustomValues.Reading own = customValues.now();
        return (before, change) -> read(before, change, own::read);
    }

    /** Refused with everything that is wrong at once. */
    Profile read(Profile before, Map<String, ?> change) {
        return read(before, change, given -> customValues.now().read(given));
    }

    private Profile read(
            Profile before, Map<String, ?> change, Function<Map<String, @Nullable Object>, String> readOwn) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(change);
        Object custom = facts.remove(CUSTOM);
        Checks checks = new Checks().require(custom == null || custom instanceof Map, CUSTOM, "profile.object");
        Profile changed = before.changed(facts, checks);
        try {
            changed = changed.with(own(custom, readOwn));
        } catch (Refusal wrong) {
            wrong.fields()
                    .forEach(field -> checks.require(
                            false,
                            field.field(),
                            field.sentence().key(),
                            field.sentence().arguments().toArray()));
        }
        checks.require(!changed.isNobody(), "name", "customers.empty").done();
        return changed;
    }

    private Map<String, @Nullable Object> own(
            @Nullable Object custom, Function<Map<String, @Nullable Object>, String> readOwn) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        if (custom instanceof Map<?, ?> values) {
            values.forEach((key, value) -> given.put(String.valueOf(key), value));
        }
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        rows.object(readOwn.apply(given)).forEach((key, value) -> named.put(Profile.CUSTOM + key, value));
        return named;
    }

    /** The facts that a change names, a field of the firm's own as {@code custom.<key>}. */
    static Set<String> names(Map<String, ?> change) {
        Set<String> names = new LinkedHashSet<>();
        change.forEach((name, value) -> {
            if (name.equals(CUSTOM) && value instanceof Map<?, ?> custom) {
                custom.keySet().forEach(key -> names.add(Profile.CUSTOM + key));
            } else {
                names.add(name);
            }
        });
        return names;
    }
}
