package io.changke.intake;

import io.changke.customers.Batches;
import io.changke.customers.Cause;
import io.changke.customers.CustomerSets;
import io.changke.customers.CustomerSets.Reverted;
import io.changke.customers.CustomersImported;
import io.changke.fields.Field;
import io.changke.fields.FieldCatalogue;
import io.changke.fields.FieldLabels;
import io.changke.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are customers: every declared field of the catalogue can be a column. */
@Component
class CustomersKind implements TableKind {

    private final FieldCatalogue catalogue;
    private final FieldLabels labels;
    private final ColumnWords words;
    private final Batches batches;
    private final KnownContacts contacts;
    private final CustomerSets sets;
    private final LeftAlone leftAlone;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CustomersKind(
            FieldCatalogue catalogue,
            FieldLabels labels,
            ColumnWords words,
            Batches batches,
            KnownContacts contacts,
            CustomerSets sets,
            LeftAlone leftAlone,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.words = words;
        this.batches = batches;
        this.contacts = contacts;
        this.sets = sets;
        this.leftAlone = leftAlone;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public List<String> keys() {
        return List.of(CustomerPortion.NUMBER, "phone", "email");
    }

    @Override
    public List<Target> targets(Locale language) {
        return catalogue.fields().stream()
                .filter(Field::writable)
                .map(field -> target(field, language))
                .toList();
    }

    private Target target(Field field, Locale language) {
        List<String> called = new ArrayList<>();
        Stream.of(field.name(), field.name().replace(Profile.CUSTOM, ""))
                .map(Titles::plain)
                .forEach(called::add);
        Targets.LANGUAGES.forEach(each -> called.add(Titles.plain(labels.of(field, each))));
        called.addAll(words.of(field.name()));
        Map<String, String> choices = new LinkedHashMap<>();
        for (String choice : field.choices()) {
            // A file may be in the other language.
            choices.put(
                    choice,
                    String.join(
                            "\n",
                            labels.ofChoice(field, choice, language),
                            labels.ofChoice(field, choice, Locale.CHINESE),
                            labels.ofChoice(field, choice, Locale.ENGLISH)));
        }
        return new Target(field.name(), labels.of(field, language), field.type(), called, choices, false);
    }

    @Override
    public void begin(TablePlan plan) {
        String key = plan.key();
        if (key != null && !key.equals(CustomerPortion.NUMBER)) {
            contacts.begin(key);
        }
    }

    @Override
    public List<RowResult> write(
            List<Map<String, Object>> lines, TablePlan plan, long importId, @Nullable Long userId) {
        Cause cause = Cause.of(Cause.Kind.IMPORT, importId, userId);
        return new CustomerPortion(lines, plan, batches, contacts, cause).write();
    }

    @Override
    public void end() {
        events.publishEvent(new CustomersImported());
    }

    @Override
    public Undone undo(long importId, @Nullable Long userId) {
        Reverted reverted = sets.revert(Cause.Kind.IMPORT, importId, Cause.of(Cause.Kind.UNDO, importId, userId));
        int kept = leftAlone.add(
                importId,
                CustomerSets.LEFT_ALONE + " union all select id from customer where deleted_at is null and import_id = "
                        + importId);
        return new Undone(reverted.changed(), kept);
    }

    @Override
    public List<Thing> named(List<Long> ids) {
        return jdbc.sql("""
                        select id, coalesce(name, external_id, phone, email, '') as name, id as customer_id
                        from customer
                        where id = any (?) and deleted_at is null
                        order by id
                        """).param(ids.toArray(Long[]::new)).query(Thing.class).list();
    }

    @Override
    public List<Map<String, String>> examples(Locale language) {
        return CustomerExamples.of(language);
    }
}
