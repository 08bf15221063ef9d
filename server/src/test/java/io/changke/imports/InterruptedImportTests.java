package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.imports.ImportJob.Which;
import io.changke.intake.TableKind;
import io.changke.intake.Tables;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.JobStopped;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class InterruptedImportTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Imports imports;

    @Autowired
    Uploads uploads;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportJob job;

    @Autowired
    TableJob tableJob;

    @Autowired
    Tables tables;

    /** A run without the scheduler, which lets the test act between two batches. */
    private static final class Run implements JobRun {

        private final long importId;
        private final IntConsumer atBatch;
        private int batches;
        private boolean reading;

        Run(long importId, IntConsumer atBatch) {
            this.importId = importId;
            this.atBatch = atBatch;
        }

        @Override
        public long id() {
            return 0;
        }

        @Override
        public <T> T arguments(Class<T> type) {
            return type.cast(new Which(importId));
        }

        @Override
        public void phase(String key) {
            reading = "imports.reading".equals(key);
        }

        @Override
        public void total(long total) {}

        @Override
        public void done(long done) {
            if (reading) {
                atBatch.accept(batches++);
            }
        }

        @Override
        public <T> Optional<T> checkpoint(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void checkpoint(Object value) {}
    }

    private long queued(String prefix, int lines) throws IOException {
        Upload upload = uploads.keep(
                prefix + ".csv", new ByteArrayInputStream(lines(prefix, lines).getBytes(StandardCharsets.UTF_8)));
        return imports.queue(upload, FileOptions.NONE, desk.recognise(upload, FileOptions.NONE.options()), null, null);
    }

    private static String lines(String prefix, int lines) {
        StringBuilder csv = new StringBuilder("customer,date,order,product,amount\n");
        for (int i = 0; i < lines; i++) {
            csv.append(prefix)
                    .append(i)
                    .append(",2026-01-01,")
                    .append(prefix)
                    .append("o")
                    .append(i);
            csv.append(",").append(prefix).append(i % 50).append(",10.5\n");
        }
        return csv.toString();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void leavesNothingWhenItDiesHalfWayAndStartsAnew() throws IOException {
        long id = queued("die", 50_000);
        assertThatThrownBy(() -> job.run(new Run(id, batch -> {
                    if (batch == 2) {
                        throw new IllegalStateException("killed");
                    }
                })))
                .hasMessage("killed");
        assertThat(count("purchase where order_number like 'die%'")).isZero();
        assertThat(count("customer where external_id like 'die%'")).isZero();
        assertThat(count("product where code like 'die%'")).isZero();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.RUNNING);
        job.run(new Run(id, batch -> {}));
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(count("purchase where import_id = " + id)).isEqualTo(50_000);
        assertThat(count("customer where import_id = " + id)).isEqualTo(50_000);
    }

    private long queuedTable(String prefix, int lines) throws IOException {
        StringBuilder csv = new StringBuilder("code,name\n");
        for (int i = 0; i < lines; i++) {
            csv.append(prefix).append(i).append(",tea ").append(i).append("\n");
        }
        Upload upload = uploads.keep(
                prefix + ".csv", new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        TableKind products = tables.kind("products").orElseThrow();
        return imports.queue(upload, "products", tables.plan(products, uploads.source(upload), null), null);
    }

    @Test
    void aTableToo() throws IOException {
        long id = queuedTable("table", 50_000);
        assertThatThrownBy(() -> tableJob.run(new Run(id, batch -> {
                    if (batch == 2) {
                        assertThat(count("product where code like 'table%'"))
                                .as("as its own transaction sees it")
                                .isPositive();
                        throw new IllegalStateException("killed");
                    }
                })))
                .hasMessage("killed");
        assertThat(count("product where code like 'table%'")).isZero();
        assertThat(count("import_change where import_id = " + id)).isZero();
        assertThat(imports.get(id).state()).isEqualTo(ImportState.RUNNING);
        tableJob.run(new Run(id, batch -> {}));
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(count("product where code like 'table%'")).isEqualTo(50_000);
        tableJob.run(new Run(id, batch -> {
            throw new IllegalStateException("reads again");
        }));
        assertThat(count("import_change where import_id = " + id)).isEqualTo(50_000);
    }

    @Test
    void isLeftToTheServerThatHasTheFile() throws IOException {
        long id = queued("elsewhere", 10);
        Run run = new Run(id, batch -> {});
        uploads.forget(imports.get(id).uploadId());
        assertThatThrownBy(() -> job.run(run)).isInstanceOf(JobStopped.class);
        assertThat(imports.get(id).state()).isEqualTo(ImportState.QUEUED);
    }

    @Test
    void doesNotReadAgainWhatIsCommittedButNotScored() throws IOException {
        long id = queued("once", 10);
        job.run(new Run(id, batch -> {}));
        imports.move(id, ImportState.WRITTEN);
        job.run(new Run(id, batch -> {
            throw new IllegalStateException("reads again");
        }));
        assertThat(imports.get(id).state()).isEqualTo(ImportState.DONE);
        assertThat(count("purchase where import_id = " + id)).isEqualTo(10);
    }

    @Test
    void letsPurchasesBeRecordedMeanwhile() throws IOException {
        buy("known-before").expect(201);
        long id = queued("mid", 50_000);
        job.run(new Run(id, batch -> {
            if (batch == 1) {
                buy("known-before").expect(201);
                buy("mid49999").expect(201);
                assertThat(buy("mid1").problem(503)).isEqualTo("customers.busy");
            }
        }));
        assertThat(imports.get(id).counts().customersCreated()).isEqualTo(49_999);
        assertThat(count("customer where external_id = 'mid49999'")).isEqualTo(1);
        assertThat(count("purchase p join customer c on c.id = p.customer_id where c.external_id = 'mid49999'"))
                .isEqualTo(2);
        buy("mid1").expect(201);
    }

    @Test
    void isCancelledOverHttpWithoutATrace() throws SQLException {
        Importing importing = new Importing(client);
        JsonNode running;
        JsonNode waiting;
        try (Connection busy = dataSource.getConnection()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table product in exclusive mode");
            running = importing
                    .send("cancel.csv", lines("cancel", 60_000))
                    .expect(202)
                    .json();
            waiting = importing.send("wait.csv", lines("wait", 10)).expect(202).json();
            Awaitility.await().until(() -> state(running).equals("running"));
            assertThat(cancel(waiting)).isEqualTo("cancelled");
            assertThat(cancel(running)).as("until its next word").isEqualTo("running");
            busy.rollback();
        }
        importing.await(running.path("job").asLong(), "cancelled");
        assertThat(state(running)).isEqualTo("cancelled");
        assertThat(state(waiting)).isEqualTo("cancelled");
        for (String prefix : List.of("cancel", "wait")) {
            assertThat(count("purchase where order_number like '" + prefix + "%'"))
                    .isZero();
            assertThat(count("customer where external_id like '" + prefix + "%'"))
                    .isZero();
        }
        assertThat(importing
                        .done("cancel.csv", lines("cancel", 60_000))
                        .path("accepted")
                        .asLong())
                .as("the same file again")
                .isEqualTo(60_000);
    }

    private String cancel(JsonNode accepted) {
        return client.post("/api/v1/jobs/" + accepted.path("job").asLong() + "/cancel", null)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private String state(JsonNode accepted) {
        return client.get(Importing.IMPORTS + "/" + accepted.path("import").asLong())
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private io.changke.testing.Answer buy(String externalId) {
        return client.post(
                "/api/v1/purchases",
                Map.of("customer", Map.of("externalId", externalId), "lines", List.of(Map.of("amount", 1))));
    }
}
