package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.ledger.PurchaseRecorded;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
}
