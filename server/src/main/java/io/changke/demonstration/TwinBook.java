package io.changke.demonstration;

import io.changke.demonstration.Twins.Twin;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters what is known of the twins beside their names. */
@Repository
class TwinBook {

    private final JdbcClient jdbc;

    TwinBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Twins twins) {
        jdbc.sql("update customer set kind = 'organisation' where external_id = any (?)")
                .param(twins.all().stream()
                        .map(Twin::again)
                        .filter(Guest::isFirm)
                        .map(Guest::externalId)
                        .toArray(String[]::new))
                .update();
        Map<String, LocalDate> birthdays = new LinkedHashMap<>();
        for (Twin twin : twins.all()) {
            LocalDate birthday = twin.birthday();
            if (birthday != null) {
                birthdays.put(twin.first().externalId(), birthday);
                birthdays.put(
                        twin.again().externalId(), twin.slip().isSamePerson() ? birthday : birthday.plusDays(700));
            }
        }
        jdbc.sql("""
                        update customer c set birthday = b.birthday
                        from unnest(cast(? as text[]), cast(? as date[])) as b (external_id, birthday)
                        where c.external_id = b.external_id
                        """)
                .param(birthdays.keySet().toArray(String[]::new))
                .param(birthdays.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }
}
