package io.changke.platform.database;

import io.changke.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** PostgreSQL's own folder of data: made once, configured at each start. */
final class Cluster {
    static final String DATA = "postgresql";
    private static final String VERSION = "18";

    private static final String SETTINGS = """
            # Written by Changke at each start; own settings belong into postgresql.conf below the include.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_connections = 40
            shared_buffers = '384MB'
            effective_cache_size = '1GB'
            work_mem = '32MB'
            maintenance_work_mem = '256MB'
            max_wal_size = '2GB'
            checkpoint_completion_target = 0.9
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            log_min_messages = warning
            """;

    private final Path folder;
    private final Path data;
    private final PostgresPrograms programs;

    Cluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.data = folder.resolve(DATA);
        this.programs = programs;
    }

    boolean exists() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    /** No moment of trust: passwords are there before the first start. */
    ConnectionFile initialise(int port) throws IOException {
        var connection = ConnectionFile.create(port);
        var draft = folder.resolve(DATA + ".new");
        deleteTree(draft);
        var passwordFile = folder.resolve("initial-password");
        try {
            ConnectionFile.writePrivate(passwordFile, connection.administratorPassword());
            programs.run(folder.resolve("initdb.log"), "initdb", initdb(draft, passwordFile));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"), "\ninclude_if_exists 'changke.conf'\n", StandardOpenOption.APPEND);
        connection.write(folder);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        return connection;
    }

    private static List<String> initdb(Path draft, Path passwordFile) {
        var arguments = new ArrayList<>(List.of("-D", draft.toString(), "-U", "postgres", "-E", "UTF8"));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--data-checksums"));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        // Which letters a trigram takes follows lc_ctype; plain C would find no Chinese name.
        var linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        arguments.add(linux ? "--locale=C.UTF-8" : "--locale=en_US.UTF-8");
        return arguments;
    }

    void start(int port) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!VERSION.equals(version)) {
            throw new CannotStart("start.dataOfOtherVersion", folder, version, VERSION);
        }
        Files.writeString(data.resolve("changke.conf"), SETTINGS.formatted(port));
        var log = folder.resolve("postgresql.log");
        programs.run(
                folder.resolve("start.log"),
                "pg_ctl",
                List.of("start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "600"));
    }

    /** Role and database of the application; what is there stays. */
    void provide(ConnectionFile connection) throws SQLException {
        try (var ours = connection.access().connect()) {
            ours.isValid(5);
            return;
        } catch (SQLException notYet) {
            if (!"28P01".equals(notYet.getSQLState()) && !"3D000".equals(notYet.getSQLState())) {
                throw notYet;
            }
        }
        try (var administrator = connection.administrator().connect();
                var statement = administrator.createStatement()) {
            if (absent(administrator, "select 1 from pg_roles where rolname = 'changke'")) {
                statement.execute("create role changke login");
            }
            statement.execute("alter role changke password '" + connection.password() + "'");
            if (absent(administrator, "select 1 from pg_database where datname = 'changke'")) {
                statement.execute("create database changke owner changke");
            }
        }
    }

    boolean answers(ConnectionFile connection) {
        if (postmaster().isEmpty()) {
            return false;
        }
        try (var connected = connection.administrator().connect()) {
            return connected.isValid(5);
        } catch (SQLException notOurs) {
            return false;
        }
    }

    /** A statement of a server that was killed would otherwise go on, holding locks for nobody. */
    void endOtherSessions(ConnectionFile connection) throws SQLException {
        try (var administrator = connection.administrator().connect();
                var statement = administrator.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'changke'");
        }
    }

    Optional<ProcessHandle> postmaster() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException notRunning) {
            return Optional.empty();
        }
    }

    private static boolean absent(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return !row.next();
        }
    }

    private static void deleteTree(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
