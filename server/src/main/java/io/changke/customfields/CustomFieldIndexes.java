package io.changke.customfields;

import io.changke.fields.FieldType;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.Jobs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An index for each field that can be filtered and sorted by, built beside the daily work, and statistics of its values:
 * PostgreSQL gathers them for a partial index too, but does not ask them when it plans.
 */
@Component
class CustomFieldIndexes implements JobHandler {

    private static final String KIND = "fieldIndexes";
    private static final String PREFIX = "customer_custom_";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final ObjectProvider<CustomFields> definitions;

    CustomFieldIndexes(JdbcClient jdbc, Jobs jobs, ObjectProvider<CustomFields> definitions) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.definitions = definitions;
    }

    /** Joins the caller's transaction. */
    void arrange(@Nullable Long userId) {
        jobs.submit(KIND, Map.of(), userId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Object run(JobRun job) {
        Map<String, CustomField> wanted = new TreeMap<>();
        definitions.getObject().all().stream()
                .filter(field -> !field.archived())
                .forEach(field -> wanted.put(
                        PREFIX + field.key() + "_" + field.type().toLowerCase(java.util.Locale.ROOT), field));
        job.total(wanted.size());
        Set<String> there = Set.copyOf(usable());
        present().stream()
                .filter(name -> !wanted.containsKey(name) || !there.contains(name))
                .forEach(this::drop);
        int done = 0;
        for (Map.Entry<String, CustomField> index : wanted.entrySet()) {
            if (!there.contains(index.getKey())) {
                jdbc.sql("create index concurrently " + index.getKey() + " on customer "
                                + Types.index(index.getValue()))
                        .update();
            }
            keepStatistics(index.getKey(), index.getValue());
            job.done(++done);
        }
        jdbc.sql("analyze customer").update();
        return null;
    }

    private void drop(String name) {
        jdbc.sql("drop statistics if exists " + name).update();
        jdbc.sql("drop index concurrently if exists " + name).update();
    }

    private void keepStatistics(String name, CustomField field) {
        if (field.fieldType() != FieldType.MANY_CHOICE) {
            String value = Types.sql("custom", field.key(), field.fieldType());
            jdbc.sql("create statistics if not exists " + name + " on (" + value + ") from customer")
                    .update();
        }
    }

    private List<String> present() {
        return names("");
    }

    /** One that was broken off while it was built stays behind and serves nobody. */
    private List<String> usable() {
        return names("and i.indisvalid");
    }

    private List<String> names(String further) {
        return jdbc.sql("""
                        select c.relname
                        from pg_index i join pg_class c on c.oid = i.indexrelid
                        where i.indrelid = 'customer'::regclass and c.relname like 'customer\\_custom\\_%'
                        """ + further).query(String.class).list();
    }
}
