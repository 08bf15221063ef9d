package io.changke.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Eight people at work at once; beside them the same statements by plain JDBC, eight connections at once. */
final class Clients {
    private static final int CLIENTS = 8;
    private static final int REPEATS = 40;
    private static final int WARM_UP = 60;
    private static final double SLACK = 5;

    private final ServerUnderTest server;
    private final StatementLog statements;
    private final Report report;

    Clients(ServerUnderTest server, StatementLog statements, Report report) {
        this.server = server;
        this.statements = statements;
        this.report = report;
    }

    /** @param json null for a GET */
    record Call(String path, @Nullable String json) {
        void to(ServerUnderTest server) throws IOException, InterruptedException {
            server.answer(path, json);
        }
    }

    private interface Work {
        void at(int client, int turn) throws IOException, InterruptedException, SQLException;
    }

    /** Each turn of a client is one of these pages, a page being calls one after the other. */
    void measure(String what, List<List<Call>> pages) throws IOException, InterruptedException, SQLException {
        List<List<String>> queries = new ArrayList<>();
        for (List<Call> page : pages) {
            queries.add(queriesOf(page));
        }
        List<Connection> connections = new ArrayList<>();
        for (int k = 0; k < CLIENTS; k++) {
            Connection connection = server.database(false);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        double ours = ours(pages);
        double plain = percentile95((client, turn) -> {
            for (String query : queries.get(chosen(client, turn, pages.size()))) {
                read(connections.get(client), query);
            }
        });
        for (Connection connection : connections) {
            connection.close();
        }
        report.ratio(what, ours, plain, "ms", Math.max(3, (plain + SLACK) / plain));
    }

    /** The same without anything beside it. */
    double ours(List<List<Call>> pages) throws InterruptedException {
        return percentile95((client, turn) -> {
            for (Call call : pages.get(chosen(client, turn, pages.size()))) {
                call.to(server);
            }
        });
    }

    private static int chosen(int client, int turn, int count) {
        return new SplittableRandom(31L * client + turn).nextInt(count);
    }

    private List<String> queriesOf(List<Call> page) throws IOException, InterruptedException, SQLException {
        Set<String> before = statements.queriesWith("customer");
        statements.on();
        for (Call call : page) {
            call.to(server);
        }
        statements.off();
        Set<String> queries = new LinkedHashSet<>(statements.queriesWith("customer"));
        queries.removeAll(before);
        return List.copyOf(queries);
    }

    private static void read(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    /** In milliseconds, over all clients. */
    private static double percentile95(Work work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<double[]>> clients = new ArrayList<>();
        for (int k = 0; k < CLIENTS; k++) {
            int client = k;
            clients.add(() -> {
                double[] milliseconds = new double[REPEATS];
                for (int turn = -WARM_UP; turn < REPEATS; turn++) {
                    long startedAt = System.nanoTime();
                    work.at(client, turn);
                    milliseconds[Math.max(turn, 0)] = (System.nanoTime() - startedAt) / 1e6;
                }
                return milliseconds;
            });
        }
        try {
            double[] all = new double[CLIENTS * REPEATS];
            int at = 0;
            for (Future<double[]> client : threads.invokeAll(clients)) {
                System.arraycopy(client.get(), 0, all, at, REPEATS);
                at += REPEATS;
            }
            return Report.percentile95(all);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
