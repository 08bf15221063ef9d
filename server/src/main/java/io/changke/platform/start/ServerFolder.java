package io.changke.platform.start;

import io.changke.platform.CannotStart;
import io.changke.platform.database.DataFolder;
import io.changke.platform.database.DatabaseAccess;
import io.changke.platform.database.EmbeddedDatabase;
import io.changke.platform.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A data folder as the commands beside the server see it: some server may hold it, or none. */
final class ServerFolder {
    /** Connection refused or starting up; no such table yet, database, role: a server that has only just begun. */
    private static final Set<String> NOT_YET = Set.of("08001", "08006", "57P03", "42P01", "3D000", "28P01", "28000");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PORT = "port";

    private final Path path;

    ServerFolder(Path path) {
        this.path = path;
    }

    interface Work<R> {
        R in(Connection connection) throws SQLException;
    }

    static @Nullable String externalDatabase() {
        var address = System.getenv("CHANGKE_DATABASE_URL");
        return address == null || address.isBlank() ? null : address;
    }

    /** In the running server's database; where none runs, in one that is started for this moment. */
    <R> R inDatabase(Work<R> work) {
        var external = externalDatabase();
        if (external != null) {
            return migrated(DatabaseAccess.of(external), work);
        }
        try (var folder = DataFolder.tryOpen(path)) {
            if (folder == null) {
                return inRunning(work);
            }
            try (var database = EmbeddedDatabase.start(folder)) {
                return migrated(database.access(), work);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <R> R migrated(DatabaseAccess access, Work<R> work) {
        try (var connection = access.connect()) {
            Migrations.run(
                    new DriverManagerDataSource(access.url(), orEmpty(access.user()), orEmpty(access.password())));
            return work.in(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private <R> R inRunning(Work<R> work) {
        for (var deadline = Instant.now().plus(PATIENCE); ; ) {
            var access = EmbeddedDatabase.running(path);
            try {
                if (access.isPresent()) {
                    try (var connection = access.get().connect()) {
                        return work.in(connection);
                    }
                }
            } catch (SQLException failed) {
                if (!NOT_YET.contains(String.valueOf(failed.getSQLState()))) {
                    throw new IllegalStateException(failed);
                }
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("start.dataInUse", path);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void rememberPort(int port) {
        try {
            Files.writeString(path.resolve(PORT), Integer.toString(port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String link(String token) {
        return address() + "/sign-in?token=" + token;
    }

    private String address() {
        try {
            return address(Integer.parseInt(Files.readString(path.resolve(PORT)).strip()));
        } catch (IOException | NumberFormatException neverRan) {
            return address(8080);
        }
    }

    static String address(int port) {
        return "http://localhost:" + port;
    }
}
