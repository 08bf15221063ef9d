package io.changke.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Customers moved in from a file, changed by a second one, that one taken back, and all moved out again. */
final class ManyCustomers {
    /** All that is declared of them, and how they are found; not when they were changed. */
    private static final String CHECKSUM = """
            select sum(hashtextextended(concat_ws('|', external_id, name, phone, email, city, birthday, tags,
                                                  details, custom, search, sort_name), 0)) || ' of ' || count(*)
            from customer where deleted_at is null
            """;

    private final int customers;
    private final Path folder;
    private final Path data;
    private final String launcher;
    private final int port;
    private final Report report = new Report();

    ManyCustomers(int customers, Path folder, String launcher, int port) {
        this.customers = customers;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.launcher = launcher;
        this.port = port;
    }

    /** Whether every goal was reached. */
    boolean run() throws IOException, InterruptedException, SQLException {
        try (ServerUnderTest server = ServerUnderTest.start(launcher, data, port);
                Connection connection = server.database(false)) {
            server.signInByKey();
            enter(server, connection);
            takeBack(server, connection);
            export(server);
        }
        return report.everyGoalReached();
    }

    private void enter(ServerUnderTest server, Connection connection)
            throws IOException, InterruptedException, SQLException {
        JobWatch job = imported(server, new CustomerFile(1, customers, 0)).watch();
        report.say("Import of %,d customers: %s", customers, job);
        RawCopy raw = new RawCopy(connection, folder);
        double copy = Report.seconds(raw.of("customer"));
        double others = 0;
        for (String table : List.of("customer_change", "match_key", "match_keyed")) {
            others += Report.seconds(raw.of(table));
        }
        report.say("  copy of what is kept beside them, changes and keys of duplicates: %.1f s", others);
        report.ratio("Import : copy of the same customers", Report.seconds(job.total()), copy, "s", 4);
    }

    private record Running(JsonNode accepted, JobWatch watch) {}

    private Running imported(ServerUnderTest server, CustomerFile file) throws IOException, InterruptedException {
        Path written = folder.resolve("customers-" + file.first() + ".csv");
        file.writeTo(written);
        long startedAt = System.nanoTime();
        JsonNode accepted = server.upload("customers", written);
        return new Running(
                accepted, JobWatch.untilDone(server, accepted.path("job").asString(), startedAt));
    }

    /** Of the second file half the customers are there already, and half are new. */
    private void takeBack(ServerUnderTest server, Connection connection)
            throws IOException, InterruptedException, SQLException {
        String before = checksum(connection);
        Running second = imported(server, new CustomerFile(1 + customers / 2, customers, 1));
        report.say("Import of as many again, half of them changed, half new: %s", second.watch());
        if (checksum(connection).equals(before)) {
            throw new IllegalStateException("the second file changed nothing");
        }
        long startedAt = System.nanoTime();
        String undo = "/api/v1/imports/" + second.accepted().path("import").asString() + "/undo";
        JobWatch job =
                JobWatch.untilDone(server, server.post(undo, "{}").path("job").asString(), startedAt);
        String after = checksum(connection);
        report.say("Undo of that: %s; %s as before", job, after.equals(before) ? "exactly" : "NOT");
        report.ratio(
                "Undo : import",
                Report.seconds(job.total()),
                Report.seconds(second.watch().total()),
                "s",
                1);
        if (!after.equals(before)) {
            throw new IllegalStateException("before " + before + ", after " + after);
        }
    }

    private static String checksum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHECKSUM)) {
            row.next();
            return row.getString(1);
        }
    }

    private void export(ServerUnderTest server) throws IOException, InterruptedException {
        for (String format : List.of("csv", "xlsx")) {
            try (Memory memory = new Memory(server.pid(), data)) {
                long startedAt = System.nanoTime();
                long bytes = server.download("/api/v1/customers/export?format=" + format);
                report.say(
                        "Export of all as %s: %.1f s, %,d bytes; the JVM at most %.2f GiB",
                        format, (System.nanoTime() - startedAt) / 1e9, bytes, memory.mostGibibytesOfJvm());
            }
        }
    }
}
