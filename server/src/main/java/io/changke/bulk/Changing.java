package io.changke.bulk;

import io.changke.customers.SetChanges;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldType;
import io.changke.owners.Owners;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What a change does to each customer; refused where it can do it to none. */
@Component
class Changing {

    private static final Set<FieldType> OF_SEVERAL = Set.of(FieldType.TAGS, FieldType.MANY_CHOICE);
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
        Map<String, ?> set = change.set() == null ? Map.of() : change.set();
        Words words = change.words();
        return profile -> handing.apply(declared(profile, set, words));
    }

    /** Tried on somebody who has nothing yet. */
    void check(Change change) {
        if (change.isNothing()) {
            throw Refusal.field("change", "bulk.nothing");
        }
        if (change.deletes() && !change.changesNothing()) {
            throw Refusal.field("delete", "bulk.deleteAlone");
        }
        Words words = change.words();
        Map<String, ?> set = change.set() == null ? Map.of() : change.set();
        Checks checks = new Checks();
        for (String name : set.keySet()) {
            checks.require(writable(name).isPresent(), name, "fields.unknown", name);
            checks.require(!OF_ONE_ALONE.contains(name), name, "bulk.ofOneAlone");
        }
        for (String name : words.names()) {
            Optional<Field> field = writable(name);
            checks.require(field.isPresent(), name, "fields.unknown", name);
            boolean several =
                    field.filter(each -> OF_SEVERAL.contains(each.type())).isPresent();
            checks.require(field.isEmpty() || several, name, "bulk.ofOne");
        }
        checks.done();
        if (change.owner() != null) {
            owners.requireAtWork(change.owner().user());
        }
        Profile nobody = Profile.of(Map.of("name", "?"));
        List.of(set, words.added(), words.removed()).forEach(facts -> declared(nobody, facts));
    }

    private Optional<Field> writable(String name) {
        return catalogue.field(name).filter(Field::writable);
    }

    private Profile declared(Profile before, Map<String, ?> set, Words words) {
        Profile after = declared(before, set);
        Map<String, Object> lists = new LinkedHashMap<>();
        words.names()
                .forEach(name ->
                        lists.put(name, words.changed(name, after.facts().get(name))));
        return declared(after, lists);
    }

    private Profile declared(Profile before, Map<String, ?> facts) {
        return facts.isEmpty() ? before : changes.declared(before, Profile.asRequested(facts));
    }
}
