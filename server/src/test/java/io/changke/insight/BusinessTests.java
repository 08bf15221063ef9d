package io.changke.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.value.QuietRun;
import io.changke.value.Refresh;
import io.changke.value.TestLedger;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class BusinessTests {

    private static final LocalDate END = LocalDate.of(2025, 6, 20);

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    Client client;

    @Autowired
    JdbcTemplate jdbc;

    private long mei;
    private int shop;

    @BeforeEach
    void village() {
        ledger.clear();
        jdbc.update("truncate customer_debt, channel");
        jdbc.update("delete from app_user where name = 'Mei'");
        mei = jdbc.queryForObject(
                "insert into app_user (name, role) values ('Mei', 'member') returning id", Long.class);
        shop = jdbc.queryForObject("insert into channel (code) values ('West Lake') returning id", Integer.class);
        ledger.village(300, END);
        jdbc.update("update customer set owner_id = ? where id % 3 = 0", mei);
        jdbc.update("update purchase set channel_id = ? where id % 2 = 0", shop);
        jdbc.update("""
                insert into customer_debt (customer_id, charged, owed, overdue)
                select id, 100, 100, case when id % 2 = 0 then 40 else 0 end from customer where id % 10 = 0
                """);
        jdbc.update(
                "update customer set deleted_at = now() where id = (select max(customer_id) from purchase where day > ?)",
                END.minusDays(15));
        refresh.run(new QuietRun(), true);
    }

    private JsonNode business() {
        return client.get("/api/v1/base/business").expect(200).json();
    }

    private int behind(JsonNode condition) {
        return client.post("/api/v1/customers/count", "{\"condition\":" + condition + "}")
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private static double sum(JsonNode rows, String at) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.at(at).asDouble())
                .sum();
    }

    @Test
    void addsUpToWhatHomeShows() {
        JsonNode home = client.get("/api/v1/base").expect(200).json().path("salesThisMonth");
        JsonNode business = business();
        for (String rows : new String[] {"owners", "channels"}) {
            assertThat(business.path(rows).size()).as(rows).isEqualTo(2);
            assertThat(sum(business.path(rows), "/sold/amount"))
                    .isCloseTo(home.path("amount").asDouble(), within(.01));
            assertThat(sum(business.path(rows), "/sold/lastMonthSamePeriod"))
                    .isCloseTo(home.path("lastMonthSamePeriod").asDouble(), within(.01));
        }
        assertThat(sum(business.path("owners"), "/owing/owed")).isEqualTo(seen("sum(d.owed)"));
        assertThat(sum(business.path("owners"), "/owing/overdue")).isEqualTo(seen("sum(d.overdue)"));
    }

    private double seen(String sum) {
        return jdbc.queryForObject(
                "select " + sum
                        + " from customer_debt d join customer c on c.id = d.customer_id where c.deleted_at is null",
                Double.class);
    }

    @Test
    void everyFigureLeadsToTheCustomersBehindIt() {
        JsonNode business = business();
        assertThat(business.at("/owners/0/owner").asString()).isEqualTo("Mei");
        assertThat(business.at("/owners/1/owner").isNull()).isTrue();
        for (String rows : new String[] {"owners", "channels"}) {
            business.path(rows).forEach(row -> {
                int customers = row.at("/sold/customers").asInt();
                assertThat(customers).isPositive();
                assertThat(behind(row.at("/sold/condition"))).as(row.toString()).isEqualTo(customers);
                assertThat(behind(row.at("/sold/lastCondition"))).isPositive();
            });
        }
        double owed = sum(business.path("owners"), "/owing/owed");
        int debtors = 0;
        for (JsonNode row : business.path("owners")) {
            debtors += behind(row.at("/owing/condition"));
            assertThat(behind(row.at("/owing/overdueCondition"))).isPositive();
        }
        assertThat(owed).isEqualTo(100.0 * debtors);
    }

    @Test
    void refusesAChannelThatIsNoText() {
        assertThat(client.post(
                                "/api/v1/customers/count",
                                "{\"condition\":{\"purchased\":{\"lastDays\":9,\"channel\":7}}}")
                        .problem(400))
                .isEqualTo("problem.fields");
    }

    @Test
    void listsOnlyOnesOwnCustomers() {
        Client browser = client.signedInBy(
                client.post("/api/v1/users/" + mei + "/link", null).expect(201).json());
        JsonNode mine =
                browser.get("/api/v1/base/attention?whose=mine").expect(200).json();
        int shown = 0;
        for (String list : new String[] {"lookAfter", "risers", "atRisk"}) {
            for (JsonNode each : mine.path(list)) {
                assertThat(each.at("/customer/id").asLong() % 3).as(list).isZero();
                shown++;
            }
        }
        assertThat(shown).isPositive();
        int inDecline = browser.post("/api/v1/customers/count", "{\"condition\":" + mine.path("condition") + "}")
                .expect(200)
                .json()
                .path("count")
                .asInt();
        assertThat(inDecline).isEqualTo(mine.path("inDecline").asInt()).isPositive();
        assertThat(browser.get("/api/v1/base/attention?whose=team")
                        .expect(200)
                        .json()
                        .path("inDecline"))
                .isEqualTo(mine.path("inDecline"));
        assertThat(browser.get("/api/v1/base/attention?whose=all").problem(400)).isEqualTo("problem.fields");
    }
}
