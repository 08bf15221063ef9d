package io.changke.cadences;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CadencesTests {

    private static final String CADENCES = "/api/v1/contact-cadences";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyYet() {
        jdbc.sql("delete from customer_score").update();
        set("{\"platinum\": 30, \"gold\": 60, \"iron\": 120}", 200);
    }

    private void set(String cadences, int status) {
        client.send("PUT", CADENCES, cadences, "application/json").expect(status);
    }

    /** Of a tier, who bought so many days ago; contacted so many days ago unless that is negative. */
    private long customer(String tier, int bought, int contacted) {
        long id = client.post("/api/v1/customers", Map.of("name", tier + bought + contacted))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        jdbc.sql("""
                        insert into customer_score (customer_id, frame_id, as_of, tier, last_day, occasions, gross,
                                                    first_gross, returned, revenue, realised_value, stage, stage_since)
                        select ?, 0, today, ?, today - ?, 1, 1, 1, 0, 1, 1, 'stable', today
                        from (select (now() at time zone time_zone)::date as today from firm_setting) as firm
                        on conflict (customer_id) do update set tier = excluded.tier, last_day = excluded.last_day
                        """).param(id).param(tier).param(bought).update();
        if (contacted >= 0) {
            jdbc.sql("""
                            insert into customer_contact (customer_id, last_contacted_on)
                            values (?, (select (now() at time zone time_zone)::date from firm_setting) - ?)
                            """).param(id).param(contacted).update();
        }
        return id;
    }

    private List<String> overdue() {
        return StreamSupport.stream(
                        client.post(
                                        "/api/v1/customers/search",
                                        Map.of(
                                                "condition",
                                                Map.of("field", "contactOverdueDays", "atLeast", 1),
                                                "sort",
                                                "-contactOverdueDays"))
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .map(item -> item.path("id").asLong() + " by "
                        + item.path("contactOverdueDays").asInt())
                .toList();
    }

    @Test
    void isOverdueByTheDaysOfTheTierSinceTheLaterOfContactAndPurchase() {
        long never = customer("platinum", 100, -1);
        customer("platinum", 100, 30);
        long contacted = customer("platinum", 100, 31);
        customer("platinum", 5, 100);
        long gold = customer("gold", 100, 65);
        customer("lead", 1000, -1);
        assertThat(overdue()).containsExactly(never + " by 70", gold + " by 5", contacted + " by 1");
    }

    @Test
    void followsTheSettingsAtOnceWhichOnlyAdministratorsChange() {
        long lead = customer("lead", 400, -1);
        assertThat(overdue()).isEmpty();
        set("{\"lead\": 365}", 200);
        assertThat(overdue()).containsExactly(lead + " by 35");
        assertThat(client.get(CADENCES).expect(200).json().path("platinum").isNull())
                .isTrue();
        set("{\"lead\": 0}", 400);
        assertThat(client.get(CADENCES).expect(200).json().path("lead").asInt()).isEqualTo(365);
    }
}
