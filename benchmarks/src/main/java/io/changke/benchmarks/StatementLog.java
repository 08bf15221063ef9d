package io.changke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL was really asked, by its own log: so that the reference runs the same SQL with the same values. */
final class StatementLog {
    private static final Pattern EXECUTED =
            Pattern.compile("duration: \\S+ ms +(?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    private final Path data;
    private final Connection administrator;
    private final FileTime begun = FileTime.from(Instant.now());

    StatementLog(Path data, Connection administrator) {
        this.data = data;
        this.administrator = administrator;
    }

    /** Takes effect when the database starts the next time. */
    static void prepare(Connection administrator) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("alter system set logging_collector = on");
            statement.execute("alter system set log_destination = 'jsonlog'");
        }
    }

    void on() throws SQLException {
        set("0");
    }

    void off() throws SQLException {
        set("-1");
    }

    private void set(String least) throws SQLException {
        try (Statement statement = administrator.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + least);
            statement.execute("select pg_reload_conf()");
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each different query that was logged since and contains this text, values put in their places. */
    Set<String> queriesWith(String text) throws IOException {
        Set<String> queries = new LinkedHashSet<>();
        try (Stream<Path> files = Files.find(
                data,
                6,
                (file, is) -> file.toString().endsWith(".json")
                        && is.lastModifiedTime().compareTo(begun) >= 0)) {
            files.sorted().flatMap(StatementLog::lines).forEach(line -> {
                Matcher executed =
                        EXECUTED.matcher(line.path("message").asString("").strip());
                if (executed.matches() && executed.group(1).contains(text)) {
                    queries.add(filled(executed.group(1), line.path("detail").asString("")));
                }
            });
        }
        return queries;
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains("duration:"))
                    .map(JSON::readTree);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String filled(String query, String detail) {
        String[] values = new String[100];
        for (MatchResult value : VALUE.matcher(detail).results().toList()) {
            values[Integer.parseInt(value.group(1))] = value.group(2);
        }
        return PLACE.matcher(query)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }
}
