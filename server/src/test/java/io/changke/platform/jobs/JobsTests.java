package io.changke.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.jobs.CountingJobs.Order;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import io.changke.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class JobsTests {
    @Autowired
    Client client;

    @Autowired
    Jobs jobs;

    @Autowired
    CountingJobs counting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void openGate() {
        counting.gate = new CountDownLatch(0);
    }

    @Test
    void runsAndTellsItsResult() {
        var job = ended(jobs.submit("counting", new Order(10, "go on"), 1L));
        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(job.path("done").asInt()).isEqualTo(10);
        assertThat(job.path("total").asInt()).isEqualTo(10);
        assertThat(job.path("result").path("count").asInt()).isEqualTo(10);
    }

    @Test
    void isNotThereWhenTheSubmitterRollsBack() {
        var id = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return jobs.submit("counting", new Order(1, "go on"), null);
        });
        assertThat(client.get("/api/v1/jobs/" + id).problem(404)).isEqualTo("jobs.unknown");
    }

    @Test
    void tellsARefusalInTheReadersLanguageAndHidesAnyOtherFailure() {
        var refused = ended(jobs.submit("counting", new Order(10, "refuse"), 1L));
        assertThat(refused.path("error").asString()).isEqualTo("There is no job 7.");
        assertThat(client.inChinese()
                        .get("/api/v1/jobs/" + refused.path("id").asLong())
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("没有编号为 7 的任务。");
        var failed = ended(jobs.submit("counting", new Order(10, "fail"), 1L));
        assertThat(failed.path("state").asString()).isEqualTo("failed");
        assertThat(failed.path("error").asString()).doesNotContain("secret").contains("internal error");
    }

    @Test
    void failsAJobNobodyKnowsHowToDo() {
        assertThat(ended(jobs.submit("unheard of", new Order(1, ""), 1L))
                        .path("state")
                        .asString())
                .isEqualTo("failed");
    }

    @Test
    void neverRunsTwoAtTheSameTime() {
        var ids = IntStream.range(0, 4)
                .mapToLong(i -> jobs.submit("counting", new Order(30, "go on"), 1L))
                .toArray();
        for (var id : ids) {
            assertThat(ended(id).path("state").asString()).isEqualTo("done");
        }
        assertThat(counting.mostAtOnce).hasValue(1);
    }

    /** Whoever holds the lock: when its session ends, as it does with a server that is killed, the next job runs. */
    @Test
    void waitsForTheJobOfAnotherServerOnTheSameDatabase() throws SQLException {
        long id;
        try (var other = TestDatabase.access().connect();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('changke job'))");
            id = jobs.submit("counting", new Order(3, "go on"), 1L);
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> state(id).equals("queued"));
        }
        assertThat(ended(id).path("state").asString()).isEqualTo("done");
    }

    @Test
    void cancelsARunningJobAndOneThatWaits() {
        counting.gate = new CountDownLatch(1);
        var running = jobs.submit("counting", new Order(10, "wait"), 1L);
        var queued = jobs.submit("counting", new Order(10, "go on"), 1L);
        Awaitility.await()
                .until(() -> state(running).equals("running")
                        && get(running).path("done").asInt() >= 0);
        assertThat(client.post("/api/v1/jobs/" + queued + "/cancel", null)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("cancelled");
        client.post("/api/v1/jobs/" + running + "/cancel", null).expect(200);
        assertThat(ended(running).path("state").asString()).isEqualTo("cancelled");
        var before = counting.runs.get();
        var next = ended(jobs.submit("counting", new Order(2, "go on"), 1L));
        assertThat(next.path("state").asString()).isEqualTo("done");
        assertThat(counting.runs).as("the cancelled one never ran").hasValue(before + 1);
        assertThat(state(queued)).isEqualTo("cancelled");
    }

    /** What a server killed half-way leaves: a job marked as running, taken by somebody who gives no sign of life. */
    @Test
    void goesOnWhereAKilledServerLeftOff() {
        var id = jdbc.sql("""
                        insert into job (kind, state, attempts, started_at, arguments)
                        values ('counting', 'running', 1, now(), '{"upTo": 10, "then": "go on"}') returning id
                        """).query(Long.class).single();
        jdbc.sql("insert into job_checkpoint (job_id, value) values (?, '{\"count\": 4}')")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into scheduled_tasks
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('job', ?, now() - interval '5 minutes', true, 'the dead',
                                now() - interval '4 minutes', 1)
                        """).param(Long.toString(id)).update();
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> state(id).equals("done"));
        assertThat(get(id).path("result").path("startedFrom").asInt()).isEqualTo(4);
        assertThat(get(id).path("result").path("count").asInt()).isEqualTo(10);
    }

    @Test
    void sendsWhatBecomesOfAJobToWhoeverListens() throws IOException {
        var connection = client.address("/api/v1/jobs/events").toURL().openConnection();
        connection.setRequestProperty("Authorization", client.header("Authorization"));
        connection.setReadTimeout(20_000);
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            var id = jobs.submit("counting", new Order(5, "go on"), 1L);
            String line;
            do {
                line = lines.readLine();
                assertThat(line).isNotNull();
            } while (!(line.startsWith("data:") && line.contains("\"id\":" + id) && line.contains("\"done\"")));
            assertThat(line).contains("\"kind\":\"counting\"");
        }
    }

    @Test
    void refusesJobsThatAreNotThereAndLimitsThatMakeNoSense() {
        assertThat(client.get("/api/v1/jobs/999999").problem(404)).isEqualTo("jobs.unknown");
        assertThat(client.get("/api/v1/jobs/first").problem(400)).isEqualTo("problem.fields");
        assertThat(client.get("/api/v1/jobs?limit=0").problem(400)).isEqualTo("problem.fields");
    }

    private JsonNode ended(long id) {
        Awaitility.await().until(() -> !state(id).equals("queued") && !state(id).equals("running"));
        return get(id);
    }

    private String state(long id) {
        return get(id).path("state").asString();
    }

    private JsonNode get(long id) {
        return client.get("/api/v1/jobs/" + id).expect(200).json();
    }
}
