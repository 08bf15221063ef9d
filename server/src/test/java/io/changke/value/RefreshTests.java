package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.CustomerHistory;
import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Summary;
import io.changke.ledger.PurchaseRecorded;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class RefreshTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    Frames frames;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    DataSource dataSource;

    @Autowired
    Client client;

    @BeforeEach
    void clear() {
        ledger.clear();
    }

    private List<Map<String, Object>> scores() {
        return jdbc.queryForList("select * from customer_score order by customer_id");
    }

    private Map<String, Object> score(long customer) {
        return jdbc.queryForMap("select * from customer_score where customer_id = ?", customer);
    }

    private void rescore(long customer) {
        transaction.executeWithoutResult(status -> events.publishEvent(new PurchaseRecorded(customer)));
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void aFullRefreshEqualsScoringEachCustomerAlone() {
        ledger.village(300, END);
        refresh.run(new QuietRun(), true);
        List<Map<String, Object>> before = scores();
        assertThat(before).hasSize(303);
        assertThat(before.get(0)).containsEntry("as_of", java.sql.Date.valueOf(END));
        jdbc.queryForList("select id from customer", Long.class).forEach(this::rescore);
        assertThat(scores()).isEqualTo(before);
        assertThat(count("stage_change where not reconstructed")).isZero();
        assertThat(count("tier_change")).isZero();
    }

    @Test
    void aCustomerTouchedMeanwhileIsNotOverwritten() {
        ledger.village(120, END);
        refresh.run(new QuietRun(), true);
        long touched = jdbc.queryForObject("select min(id) from customer", Long.class);
        long created = 100_000;
        Object before = score(touched).get("occasions");
        refresh.run(new QuietRun(phase -> meanwhile(phase, touched, created)), false);
        Map<String, Object> after = score(touched);
        assertThat(after.get("occasions")).isEqualTo((Integer) before + 1);
        assertThat(score(created)).containsEntry("occasions", 1);
        long frame = frames.current().orElseThrow().id();
        assertThat(after).containsEntry("frame_id", frame);
        rescore(touched);
        assertThat(score(touched)).isEqualTo(after);
        refresh.run(new QuietRun(), false);
        assertThat(score(touched).get("gross")).isEqualTo(after.get("gross"));
    }

    private void meanwhile(String phase, long touched, long created) {
        if (!phase.equals("scoring")) {
            return;
        }
        CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                    ledger.bought(touched, END, 5_000);
                    events.publishEvent(new PurchaseRecorded(touched));
                    jdbc.update("insert into customer (id, search) values (?, '')", created);
                    ledger.bought(created, END, 70);
                    events.publishEvent(new PurchaseRecorded(created));
                }))
                .join();
    }

    @Test
    void aRefreshThatIsCutOffLeavesNothingAndRunsAgain() {
        ledger.village(50, END);
        refresh.run(new QuietRun(), true);
        List<Map<String, Object>> before = scores();
        ledger.bought(1, END, 1_000);
        QuietRun cutOff = new QuietRun(phase -> {
            if (phase.equals("publishing")) {
                throw new IllegalStateException("cut off");
            }
        });
        assertThatThrownBy(() -> refresh.run(cutOff, true)).hasMessage("cut off");
        assertThat(scores()).isEqualTo(before);
        refresh.run(new QuietRun(), true);
        assertThat(scores()).isNotEqualTo(before);
    }

    @Test
    void twoRefreshesAtOnceRunOneAfterTheOther() {
        ledger.village(60, END);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        QuietRun counted = new QuietRun(phase -> {
            if (phase.equals("readingLedger")) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
            } else if (phase.equals("publishing")) {
                running.decrementAndGet();
            }
        });
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> refresh.run(counted, true));
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> refresh.run(counted, true));
        CompletableFuture.allOf(one, other).join();
        assertThat(most).hasValue(1);
        assertThat(count("frame")).isEqualTo(2);
    }

    @Test
    void anEmptyLedgerGivesProspectsOnly() {
        refresh.run(new QuietRun(), false);
        assertThat(scores()).isEmpty();
        ledger.customer("nobody yet");
        refresh.run(new QuietRun(), false);
        assertThat(scores()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("stage", "prospect").containsEntry("occasions", 0);
            assertThat(row.get("value")).isNull();
        });
        assertThat(count("base_snapshot")).isZero();
    }

    @Test
    void oneCustomerIsScoredAsFarAsThatGoes() {
        long only = ledger.customer("only");
        ledger.bought(only, END, 80);
        ledger.gaveBack(only, END.plusDays(2), 80);
        refresh.run(new QuietRun(), true);
        assertThat(score(only))
                .containsEntry("occasions", 1)
                .containsEntry("stage", "exploration")
                .containsEntry("tier", null)
                .containsEntry("value", null);
        assertThat(((Number) score(only).get("revenue")).doubleValue()).isZero();
    }

    @Test
    void realisedValueIsProfitWithKnownCostsAndAMarginShareOtherwise() {
        long customer = ledger.customer("both");
        ledger.line(customer, END.minusDays(9), 100, 60.0, false);
        ledger.line(customer, END, 50, null, false);
        ledger.line(customer, END, -20, -12.0, true);
        refresh.run(new QuietRun(), true);
        assertThat(((Number) score(customer).get("realised_value")).doubleValue())
                .isEqualTo(100 - 60 + .3 * 50 - 20 + 12);
    }

    @Test
    void monthEndsOfThePastEqualAnAnalysisOfTheLedgerCutThere() throws Exception {
        ledger.village(200, END);
        refresh.run(new QuietRun(), true);
        List<LocalDate> ends = jdbc.queryForList("select month_end from base_snapshot order by 1", LocalDate.class);
        assertThat(ends).hasSize(24).endsWith(LocalDate.of(2025, 5, 31));
        for (LocalDate end : ends) {
            Map<Long, Score> expected = cutAt(end);
            Map<Long, Double> values = new TreeMap<>();
            jdbc.query(
                    "select customer_id, value, tier, stage from score_snapshot where month_end = ?",
                    row -> {
                        Score score = expected.get(row.getLong(1));
                        FutureValue future = score.future();
                        assertThat(row.getString(3)).isEqualTo(future.tier().key());
                        assertThat(row.getString(4)).isEqualTo(score.stage().key());
                        assertThat(row.getDouble(2)).isCloseTo(future.value(), within(.006));
                        values.put(row.getLong(1), future.value());
                    },
                    end);
            assertThat(values).hasSameSizeAs(expected);
            double total = values.values().stream().mapToDouble(value -> value).sum();
            assertThat(jdbc.queryForObject("select value from base_snapshot where month_end = ?", Double.class, end))
                    .isCloseTo(total, within(.01));
        }
    }

    private Map<Long, Score> cutAt(LocalDate end) throws Exception {
        int day = Math.toIntExact(end.toEpochDay());
        Scorer scorer = frames.current().orElseThrow().frame().scorer(day);
        Map<Long, Score> scores = new TreeMap<>();
        try (var connection = dataSource.getConnection()) {
            CustomerDays.ofAll(connection, end, (id, history, profit) -> {
                Summary summary = history.asOf(day);
                if (summary.hasPurchased()) {
                    scores.put(id, scorer.score(summary));
                }
            });
        }
        return scores;
    }

    @Test
    void aMonthThatHasEndedIsAddedAndThePastStays() {
        ledger.village(60, END);
        refresh.run(new QuietRun(), true);
        jdbc.update("update base_snapshot set customers = -1 where month_end = date '2025-03-31'");
        jdbc.update("delete from base_snapshot where month_end = date '2025-05-31'");
        refresh.run(new QuietRun(), false);
        assertThat(count("base_snapshot where month_end = date '2025-05-31' and not reconstructed"))
                .isOne();
        assertThat(count("base_snapshot where customers = -1")).isOne();
    }

    @Test
    void theFirstPurchaseEverIsScoredAtOnce() {
        long customer = client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer", Map.of("externalId", "first"),
                                "purchasedAt", "2026-01-05",
                                "lines", List.of(Map.of("amount", 120))))
                .expect(201)
                .json()
                .path("customer")
                .path("id")
                .asLong();
        assertThat(score(customer)).containsEntry("occasions", 1).containsEntry("stage", "exploration");
    }

    @Test
    void aRefreshIsOrderedByApi() {
        ledger.village(20, END);
        long job = client.post("/api/v1/refresh", "")
                .expect(202)
                .json()
                .path("job")
                .asLong();
        org.awaitility.Awaitility.await()
                .until(() -> client.get("/api/v1/jobs/" + job)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("done"));
        assertThat(scores()).hasSize(23);
    }

    @Test
    void baseOfHistoriesIsTheOneScored() throws Exception {
        ledger.village(80, END);
        refresh.run(new QuietRun(), true);
        Base.Builder base = Base.builder();
        int day = Math.toIntExact(END.toEpochDay());
        try (var connection = dataSource.getConnection()) {
            CustomerDays.ofAll(
                    connection, END, (long id, CustomerHistory history, Profit profit) -> base.add(history, day));
        }
        assertThat(jdbc.queryForObject("select sum(revenue) from customer_score", Double.class))
                .isCloseTo(base.build().revenue(), within(1.0));
        assertThat(jdbc.queryForObject("select sum(occasions) from customer_score", Long.class))
                .isEqualTo(base.build().purchases());
    }
}
