package io.changke.benchmarks;

import io.changke.benchmarks.Clients.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What people do all day with the base that {@link Million} left: lists, search, counts, a customer's page. */
final class DailyWork {
    private static final String SEARCH = "/api/v1/customers/search";
    private static final String COUNT = "/api/v1/customers/count";
    private static final double SHOWN_WITHIN = 300;

    private final Path data;
    private final String launcher;
    private final int port;
    private final Report report = new Report();

    DailyWork(Path folder, String launcher, int port) {
        this.data = folder.resolve("data");
        this.launcher = launcher;
        this.port = port;
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        try (ServerUnderTest server = ServerUnderTest.start(launcher, data, port);
                Connection administrator = server.database(true);
                Connection connection = server.database(false)) {
            server.signInByKey();
            new KnownPeople(server, connection).enter();
            Clients clients = new Clients(server, new StatementLog(data, administrator), report);
            clients.measure("List, first page", pages(new Call(SEARCH, "{\"sort\":\"-value\",\"limit\":50}")));
            clients.measure(
                    "List, filtered and sorted",
                    IntStream.range(0, 8)
                            .mapToObj(i -> pages(new Call(SEARCH, filtered(i))).get(0))
                            .toList());
            clients.measure("Search as one types", searches());
            clients.measure("A customer's page and timeline", records(connection));
            clients.measure("Count for a filter", counts(COUNT));
            report.atMost("Count as a page shows it", clients.ours(counts(COUNT + "?within=200")), "ms", SHOWN_WITHIN);
        }
        return report.everyGoalReached();
    }

    private static List<List<Call>> counts(String address) {
        return IntStream.range(0, 8)
                .mapToObj(i -> pages(new Call(address, "{\"condition\":" + condition(i) + "}"))
                        .get(0))
                .toList();
    }

    private static List<List<Call>> pages(Call call) {
        return List.of(List.of(call));
    }

    private static String condition(int i) {
        return """
                {"all":[{"field":"custom.f0","is":"c%d"},{"field":"custom.f1","atLeast":%d}]}""".formatted(i, 10_000 * i);
    }

    private static String filtered(int i) {
        return "{\"condition\":" + condition(i) + ",\"sort\":\"-custom.f6\",\"limit\":50}";
    }

    /** The first letters of names, then more of them; initials of a phone, its last four digits, an identifier. */
    private static List<List<Call>> searches() {
        return List.of(
                        "zh",
                        "zhang",
                        "zhangwei",
                        "王",
                        "王芳",
                        "liqiang",
                        "1300",
                        "7391",
                        "13000061",
                        "c0004711",
                        "zhagnwei")
                .stream()
                .map(typed -> List.of(new Call(SEARCH, "{\"q\":\"" + typed + "\",\"limit\":7}")))
                .toList();
    }

    private static List<List<Call>> records(Connection connection) throws SQLException {
        long last;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from customer")) {
            row.next();
            last = row.getLong(1);
        }
        SplittableRandom chance = new SplittableRandom(7);
        return IntStream.range(0, 20)
                .mapToObj(i -> "/api/v1/customers/" + chance.nextLong(1, last + 1))
                .map(address -> List.of(new Call(address, null), new Call(address + "/timeline", null)))
                .toList();
    }
}
