package io.changke.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.value.QuietRun;
import io.changke.value.Refresh;
import io.changke.value.TestLedger;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class ModelsTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 20);
    private static final String MODELS = "/api/v1/models";

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    Client client;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void clear() {
        ledger.clear();
    }

    private JsonNode fitted() {
        ledger.village(300, END);
        refresh.run(new QuietRun(), true);
        return client.get(MODELS).expect(200).json().path("fit");
    }

    private JsonNode past(String query) {
        return client.get(MODELS + "/fits" + query).expect(200).json();
    }

    @Test
    void thereIsNoFitBeforeTheFirstRefresh() {
        assertThat(client.get(MODELS).expect(200).json().path("fit").isNull()).isTrue();
    }

    @Test
    void aFitSaysWhatItRestsOnAndWhatItForesaw() {
        JsonNode fit = fitted();
        assertThat(fit.path("current").asBoolean()).isTrue();
        assertThat(fit.path("chosen").asBoolean()).isTrue();
        assertThat(fit.path("purchasing").path("name").asString())
                .isEqualTo(fit.path("holdout")
                        .path("candidates")
                        .get(0)
                        .path("name")
                        .asString());
        assertThat(fit.path("purchasing").path("customers").asInt())
                .isEqualTo(
                        jdbc.queryForObject("select count(*) from customer_score where occasions > 0", Integer.class));
        assertThat(fit.path("purchasing").path("parameters").size()).isPositive();
        assertThat(fit.path("assumed").path("horizonMonths").asInt()).isEqualTo(36);
        JsonNode holdout = fit.path("holdout");
        long actual = holdout.path("actual").asLong();
        assertThat(holdout.path("weeks")
                        .valueStream()
                        .mapToLong(week -> week.path("actual").asLong())
                        .sum())
                .isEqualTo(actual);
        assertThat(holdout.path("byRepeats")
                        .valueStream()
                        .mapToLong(group -> group.path("actual").asLong())
                        .sum())
                .isEqualTo(actual);
        assertThat(holdout.path("weeks")
                        .valueStream()
                        .mapToDouble(week -> week.path("forecast").asDouble())
                        .sum())
                .isCloseTo(holdout.path("forecast").asDouble(), within(1e-6));
    }

    @Test
    void theAssumptionOfTheSpendModelIsTested() {
        JsonNode spend = fitted().path("spend");
        JsonNode tested = spend.path("byFrequency");
        assertThat(tested.path("verdict").asString()).isIn("same", "more", "less");
        assertThat(tested.path("low").asDouble())
                .isLessThan(tested.path("perDoubling").asDouble());
        assertThat(tested.path("perDoubling").asDouble())
                .isLessThan(tested.path("high").asDouble());
        assertThat(spend.path("standIn").isNull()).isTrue();
    }

    @Test
    void aFitFromBeforeTheTestIsStillRead() {
        fitted();
        jdbc.update("update frame set body = (body::jsonb #- '{spend,byFrequency}')::json");
        JsonNode spend = client.get(MODELS).expect(200).json().path("fit").path("spend");
        assertThat(spend.path("byFrequency").isNull()).isTrue();
        assertThat(spend.path("parameters").size()).isEqualTo(3);
    }

    @Test
    void withoutAModelItIsSaidWhyAndWhatStandsIn() {
        ledger.bought(ledger.customer("only"), END, 20);
        refresh.run(new QuietRun(), false);
        JsonNode fit = client.get(MODELS).expect(200).json().path("fit");
        assertThat(fit.path("purchasing").path("missing").asString()).isEqualTo("tooFewCustomers");
        assertThat(fit.path("spend").path("missing").asString()).isEqualTo("tooFewAmounts");
        assertThat(fit.path("spend").path("standIn").decimalValue()).isEqualByComparingTo("20");
        assertThat(past("").path("items").get(0).path("model").isNull()).isTrue();
    }

    @Test
    void anEarlierFitIsStillThereAsItWas() {
        JsonNode before = fitted();
        jdbc.update("update firm_setting set annual_discount_rate = 0.3");
        refresh.run(new QuietRun(), true);
        JsonNode now = client.get(MODELS).expect(200).json().path("fit");
        jdbc.update("update firm_setting set annual_discount_rate = 0.15");

        JsonNode first = past("?limit=1");
        assertThat(first.path("items").get(0).path("id").asLong())
                .isEqualTo(now.path("id").asLong());
        assertThat(first.path("items").get(0).path("current").asBoolean()).isTrue();
        JsonNode second = past("?limit=1&after=" + first.path("next").asString())
                .path("items")
                .get(0);
        assertThat(second.path("id").asLong()).isEqualTo(before.path("id").asLong());
        assertThat(second.path("current").asBoolean()).isFalse();
        assertThat(second.path("value").decimalValue())
                .isEqualByComparingTo(before.path("value").path("total").decimalValue());
        assertThat(now.path("value").path("total").asDouble())
                .isLessThan(before.path("value").path("total").asDouble());

        JsonNode again = client.get(MODELS + "/fits/" + before.path("id").asLong())
                .expect(200)
                .json();
        assertThat(again.path("current").asBoolean()).isFalse();
        assertThat(again.path("assumed").path("annualDiscountRate").asDouble()).isEqualTo(0.15);
        assertThat(again.path("purchasing")).isEqualTo(before.path("purchasing"));
    }

    /** To the end of the day where the firm is. */
    @Test
    void aDayTellsWhatWasBelievedThen() {
        JsonNode before = fitted();
        refresh.run(new QuietRun(), false);
        jdbc.update("""
                update frame set created_at = case id when ? then '2025-03-01 23:30+08'::timestamptz else '2025-03-02 00:30+08' end
                """, before.path("id").asLong());
        assertThat(past("?until=2025-03-02").path("items").size()).isEqualTo(2);
        JsonNode believed = past("?until=2025-03-01").path("items");
        assertThat(believed.size()).isEqualTo(1);
        assertThat(believed.get(0).path("id")).isEqualTo(before.path("id"));
        JsonNode again = client.get(MODELS + "/fits/" + before.path("id").asLong())
                .expect(200)
                .json();
        assertThat(again.path("fittedAt")).isEqualTo(believed.get(0).path("fittedAt"));
        assertThat(past("?until=2025-02-28").path("items").size()).isZero();
        String next = past("?limit=1&until=2025-03-02").path("next").asString();
        client.get(MODELS + "/fits?after=" + next).expect(400);
    }

    @Test
    void whatThereIsNotIsSaid() {
        client.get(MODELS + "/fits/999999999").expect(404);
        client.get(MODELS + "/fits?limit=0").expect(400);
        client.get(MODELS + "/fits?after=nonsense").expect(400);
        client.get(MODELS + "/fits?until=yesterday").expect(400);
    }
}
