package io.changke.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The least that writing the rows of a table can cost: {@code copy} into an empty twin of it with the same indexes. */
record RawCopy(Connection connection, Path folder) {

    /** Reads all that {@code copy … to stdout} gives and throws it away. */
    static Duration out(Connection connection, String query) throws SQLException {
        long startedAt = System.nanoTime();
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query);
        while (copy.readFromCopy() != null) {}
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    Duration of(String table) throws SQLException, IOException {
        Path rows = folder.resolve(table + ".copy");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = Files.newOutputStream(rows)) {
            copy.copyOut("copy " + table + " to stdout", out);
        }
        String twin = "reference_" + table;
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + twin);
            statement.execute("create table %s (like %s including all)".formatted(twin, table));
            long startedAt = System.nanoTime();
            try (InputStream in = Files.newInputStream(rows)) {
                copy.copyIn("copy " + twin + " from stdin", in);
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - startedAt);
            statement.execute("drop table " + twin);
            Files.delete(rows);
            return taken;
        }
    }
}
