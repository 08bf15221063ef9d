package io.changke.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/** The workload of a large firm on the real server and its embedded PostgreSQL, each figure beside its reference. */
final class Million {
    private static final int REPEATS = 60;
    private static final int WARM_UP = 200;

    private final SyntheticBase base;
    private final Path folder;
    private final Path data;
    private final String launcher;
    private final int port;
    private final Report report = new Report();

    Million(SyntheticBase base, Path folder, String launcher, int port) {
        this.base = base;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.launcher = launcher;
        this.port = port;
    }

    /** Whether every goal was reached. */
    boolean run() throws IOException, InterruptedException, SQLException {
        Path log = folder.resolve("purchases.csv");
        base.writeTo(log);
        report.say("%,d purchases of %,d customers", base.purchases(), base.customers());
        try (ServerUnderTest server = start()) {
            report.say("First start, with the database laid out: %.1f s", Report.seconds(server.startUp()));
            try (Connection administrator = server.database(true)) {
                StatementLog.prepare(administrator);
            }
        }
        try (ServerUnderTest server = start();
                Connection administrator = server.database(true);
                Connection connection = server.database(false)) {
            server.signInByKey();
            StatementLog statements = new StatementLog(data, administrator);
            try (Memory memory = new Memory(server.pid(), data)) {
                importing(server, connection, log);
                refreshing(server, connection, statements);
                report.say("The JVM alone: at most %.2f GiB", memory.mostGibibytesOfJvm());
                report.atMost("Memory, JVM and PostgreSQL", memory.mostGibibytes(), "GiB", 4);
            }
            rescoring(server);
            listing(server, connection, statements, "First page", "{\"sort\":\"-value\",\"limit\":50}");
            listing(
                    server,
                    connection,
                    statements,
                    "Filtered page",
                    "{\"condition\":{\"field\":\"tier\",\"is\":\"gold\"},\"sort\":\"-value\",\"limit\":50}");
        }
        startingUp();
        return report.everyGoalReached();
    }

    private ServerUnderTest start() throws IOException, InterruptedException {
        return ServerUnderTest.start(launcher, data, port);
    }

    private void importing(ServerUnderTest server, Connection connection, Path log)
            throws IOException, InterruptedException, SQLException {
        long startedAt = System.nanoTime();
        JsonNode accepted = server.upload("purchases", log);
        JobWatch job = JobWatch.untilDone(server, accepted.path("job").asString(), startedAt);
        report.say("Import: %s", job);
        report.say(
                "  accepted %,d lines",
                server.get("/api/v1/imports/" + accepted.path("import").asString())
                        .path("accepted")
                        .asLong());
        RawCopy raw = new RawCopy(connection, folder);
        double copies = Report.seconds(raw.of("customer")) + Report.seconds(raw.of("purchase"));
        report.say(
                "  copy of the same rows %.1f s; with scores and 24 month-ends the job took %.2f times as long",
                copies, Report.seconds(job.total()) / copies);
        report.ratio("Import : copy of the same rows", Report.seconds(job.ofRows()), copies, "s", 2.5);
    }

    private void refreshing(ServerUnderTest server, Connection connection, StatementLog statements)
            throws IOException, InterruptedException, SQLException {
        statements.on();
        long startedAt = System.nanoTime();
        JobWatch job = JobWatch.untilDone(
                server, server.post("/api/v1/refresh", "{}").path("job").asString(), startedAt);
        statements.off();
        report.say("Refresh: %s", job);
        Duration summary = Duration.ZERO;
        for (String query : statements.queriesWith("order by customer_id, day")) {
            summary = summary.plus(RawCopy.out(connection, query));
        }
        Duration copy = new RawCopy(connection, folder).of("customer_score");
        report.say(
                "  its summary SQL bare %.1f s, copy of the scores %.1f s",
                Report.seconds(summary), Report.seconds(copy));
        report.ratio(
                "Refresh : summary SQL + copy",
                Report.seconds(job.total()),
                Report.seconds(summary.plus(copy)),
                "s",
                2);
    }

    private static Duration bare(Connection connection, String query) throws SQLException {
        connection.setAutoCommit(false);
        long startedAt = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(20_000);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
        connection.setAutoCommit(true);
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void rescoring(ServerUnderTest server) throws IOException, InterruptedException {
        SplittableRandom chance = new SplittableRandom(base.seed());
        double[] milliseconds = new double[REPEATS];
        for (int k = -WARM_UP; k < REPEATS; k++) {
            String customer = "C%08d".formatted(1 + chance.nextInt(base.customers()));
            long startedAt = System.nanoTime();
            server.post(
                    "/api/v1/purchases",
                    "{\"customer\":{\"externalId\":\"" + customer + "\"},\"lines\":[{\"amount\":25.50}]}");
            milliseconds[Math.max(k, 0)] = (System.nanoTime() - startedAt) / 1e6;
        }
        report.say("A purchase by HTTP, re-scored: 95th percentile %.1f ms", Report.percentile95(milliseconds));
        report.atMost("A purchase, re-scored (median)", Report.median(milliseconds), "ms", 50);
    }

    private void listing(
            ServerUnderTest server, Connection connection, StatementLog statements, String what, String search)
            throws IOException, InterruptedException, SQLException {
        Set<String> before = statements.queriesWith("from customer");
        statements.on();
        server.post("/api/v1/customers/search", search);
        statements.off();
        Set<String> queries = statements.queriesWith("from customer");
        queries.removeAll(before);
        double[] page = new double[REPEATS];
        double[] plain = new double[REPEATS];
        for (int k = -WARM_UP; k < REPEATS; k++) {
            long startedAt = System.nanoTime();
            server.post("/api/v1/customers/search", search);
            long between = System.nanoTime();
            for (String query : queries) {
                bare(connection, query);
            }
            page[Math.max(k, 0)] = (between - startedAt) / 1e6;
            plain[Math.max(k, 0)] = (System.nanoTime() - between) / 1e6;
        }
        double reference = Report.median(plain);
        report.ratio(
                what + " : plain JDBC", Report.median(page), reference, "ms", Math.max(3, (reference + 5) / reference));
    }

    private void startingUp() throws IOException, InterruptedException {
        double ours;
        try (ServerUnderTest server = start()) {
            ours = Report.seconds(server.startUp());
        }
        try (ServerUnderTest server = ServerUnderTest.startPlainJar(launcher, data, port)) {
            report.ratio("Start : the same jar as built", ours, Report.seconds(server.startUp()), "s", 1);
        }
    }
}
