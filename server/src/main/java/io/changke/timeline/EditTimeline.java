package io.changke.timeline;

import io.changke.customers.FactWords;
import io.changke.customers.Undoing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EditTimeline {

    /** Changes of what is declared; those of the house's own keys alone happened to nobody. */
    @Bean
    TimelineSource editSource() {
        return new TimelineSource("""
                select 'edit' as kind,
                       h.id::text as key,
                       h.at as at,
                       jsonb_build_object(
                           'changeId', h.id,
                           'cause', h.cause,
                           'causeId', h.cause_id,
                           'by', coalesce(h.by_key_name, u.name),
                           'undoable', %s,
                           'before', h.before,
                           'after', h.after) as body
                from customer_change h
                left join app_user u on u.id = h.by_user
                where h.customer_id = :customer
                  and (h.cause in ('create', 'delete', 'restore', 'merge')
                       or exists (select from jsonb_object_keys(h.after) name where not starts_with(name, '_')))
                """.formatted(Undoing.POSSIBLE));
    }

    /** The facts before and after, where an item has them, become lines in the reader's words. */
    static Map<String, @Nullable Object> inWords(Map<String, @Nullable Object> body, FactWords words, Locale language) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>(body);
        Object before = told.remove("before");
        Object after = told.remove("after");
        if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            told.put("changes", words.changes(facts(was), facts(is), language));
        }
        return told;
    }

    private static Map<String, @Nullable Object> facts(Map<?, ?> read) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        read.forEach((name, value) -> facts.put(String.valueOf(name), value));
        return facts;
    }
}
