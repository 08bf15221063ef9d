package io.changke.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL on a data folder: durable, reached by password over the loopback address only, started again when it
 * dies, taken over when an earlier server was killed and left it running.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Set<String> DURABLE = Set.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path folder;
    private final PostgresPrograms programs;
    private volatile ConnectionFile connection;
    private volatile boolean closing;

    private EmbeddedDatabase(Path folder, PostgresPrograms programs, ConnectionFile connection) {
        this.folder = folder;
        this.programs = programs;
        this.connection = connection;
    }

    /** The caller holds the folder's lock. */
    public static EmbeddedDatabase start(DataFolder locked) {
        var folder = locked.path();
        try {
            var programs = PostgresPrograms.unpack(folder);
            var cluster = new Cluster(folder, programs);
            var connection = ConnectionFile.exists(folder) && cluster.exists()
                    ? ConnectionFile.read(folder)
                    : cluster.initialise(freePort());
            var database = new EmbeddedDatabase(folder, programs, connection);
            database.run();
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the embedded database does not answer", failed);
        }
    }

    /** How to reach the database of a folder while some server runs it; empty when none ever did. */
    public static Optional<DatabaseAccess> running(Path folder) {
        try {
            return ConnectionFile.exists(folder)
                    ? Optional.of(ConnectionFile.read(folder).access())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public DatabaseAccess access() {
        return connection.access();
    }

    private synchronized void run() throws IOException, SQLException {
        if (closing) {
            return;
        }
        var cluster = new Cluster(folder, programs);
        if (cluster.answers(connection)) {
            LOG.info("taking over the database that an earlier server left running");
            cluster.endOtherSessions(connection);
        } else {
            if (!free(connection.port())) {
                connection = connection.withPort(freePort());
                connection.write(folder);
            }
            cluster.start(connection.port());
        }
        cluster.provide(connection);
        requireDurable();
        cluster.postmaster().ifPresent(this::watch);
    }

    /** A database that loses what it confirmed is worse than none. */
    private void requireDurable() throws SQLException {
        try (var connected = access().connect();
                var statement = connected.createStatement()) {
            for (var setting : DURABLE) {
                try (var row = statement.executeQuery("show " + setting)) {
                    row.next();
                    if (!"on".equals(row.getString(1))) {
                        throw new IllegalStateException(setting + " is " + row.getString(1));
                    }
                }
            }
        }
    }

    private void watch(ProcessHandle postmaster) {
        var watch = new Thread(
                () -> {
                    postmaster.onExit().join();
                    if (!closing) {
                        LOG.error("the embedded database ended; starting it again");
                        restart();
                    }
                },
                "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void restart() {
        for (int attempt = 1; !closing && attempt <= 30; attempt++) {
            try {
                Thread.sleep(500);
                run();
                return;
            } catch (IOException | SQLException | IllegalStateException again) {
                LOG.error("the embedded database does not start (attempt {})", attempt, again);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** As a server that is killed leaves it. */
    void abandon() {
        closing = true;
    }

    @Override
    public void close() {
        closing = true;
        stop();
    }

    private synchronized void stop() {
        try {
            if (Files.exists(folder.resolve(Cluster.DATA).resolve("postmaster.pid"))) {
                programs.run(
                        folder.resolve("stop.log"),
                        "pg_ctl",
                        List.of(
                                "stop",
                                "-D",
                                folder.resolve(Cluster.DATA).toString(),
                                "-m",
                                "fast",
                                "-w",
                                "-t",
                                "120"));
            }
        } catch (IOException failed) {
            LOG.error("the embedded database did not stop", failed);
        }
    }
}
