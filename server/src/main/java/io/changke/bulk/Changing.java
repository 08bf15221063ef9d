package io.changke.bulk;

import io.changke.customers.SetChanges;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.owners.Owners;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a change does to each customer; refused where it can do it to none. */
@Component
class Changing {

    private static final String CUSTOM = "custom.";
    private static final String TAGS = "tags";
    /** What tells customers apart cannot be the same for many. */
    private static final Set<String> OF_ONE_ALONE =
            Set.of("externalId", "name", "phone", "email", "wechat", "taxNumber");

    private final FieldCatalogue catalogue;
    private final SetChanges changes;
    private final Owners owners;

    Changing(FieldCatalogue catalogue, SetChanges changes, Owners owners) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.owners = owners;
    }

    UnaryOperator<Profile> by(Change change) {
        UnaryOperator<Profile> handing = change.owner() == null
                ? profile -> profile
                : owners.handing(change.owner().user());
        Map<String, @Nullable Object> facts = facts(change.set());
        return profile -> handing.apply(declared(profile, facts, change));
    }

    /** Tried on somebody who has nothing yet. */
    void check(Change change) {
        if (change.isNothing()) {
            throw Refusal.field("change", "bulk.nothing");
        }
        if (change.deletes() && !change.changesNothing()) {
            throw Refusal.field("delete", "bulk.deleteAlone");
        }
        Checks checks = new Checks();
        Set<String> names = change.set() == null ? Set.of() : change.set().keySet();
        for (String name : names) {
            boolean possible = catalogue.field(name).filter(Field::writable).isPresent();
            checks.require(possible, name, "fields.unknown", name);
            checks.require(!OF_ONE_ALONE.contains(name), name, "bulk.ofOneAlone");
        }
        checks.done();
        if (change.owner() != null) {
            owners.requireAtWork(change.owner().user());
        }
        declared(Profile.of(Map.of("name", "?")), facts(change.set()), change);
    }

    private Profile declared(Profile before, Map<String, @Nullable Object> facts, Change change) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(facts);
        if (change.addTags() != null || change.removeTags() != null) {
            all.put(TAGS, tags(before, change));
        }
        return all.isEmpty() ? before : changes.declared(before, all);
    }

    private static List<String> tags(Profile before, Change change) {
        Set<String> tags = new LinkedHashSet<>();
        if (before.facts().get(TAGS) instanceof List<?> had) {
            had.forEach(tag -> tags.add(String.valueOf(tag)));
        }
        tags.addAll(Objects.requireNonNullElse(change.addTags(), List.of()));
        Objects.requireNonNullElse(change.removeTags(), List.<String>of()).forEach(tags::remove);
        return new ArrayList<>(tags);
    }

    private static Map<String, @Nullable Object> facts(@Nullable Map<String, @Nullable Object> set) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Map<String, @Nullable Object> custom = new LinkedHashMap<>();
        if (set != null) {
            set.forEach((name, value) -> {
                if (name.startsWith(CUSTOM)) {
                    custom.put(name.substring(CUSTOM.length()), value);
                } else {
                    facts.put(name, value);
                }
            });
        }
        if (!custom.isEmpty()) {
            facts.put("custom", custom);
        }
        return facts;
    }
}
