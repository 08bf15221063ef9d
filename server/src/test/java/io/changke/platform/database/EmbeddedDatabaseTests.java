package io.changke.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.platform.CannotStart;
import io.changke.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One data folder through a life: in order, because each start costs seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTests {
    static Path path;
    static DataFolder folder;
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        path = TestDatabase.freshFolder().resolve("firm");
        folder = DataFolder.open(path);
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        folder.close();
        TestDatabase.delete(path.getParent());
    }

    @Test
    @Order(1)
    void neverLosesWhatItConfirmed() throws SQLException {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(one("show " + setting)).as(setting).isEqualTo("on");
        }
    }

    @Test
    @Order(2)
    void isNotOpenToOtherUsersOfTheMachine() throws SQLException, IOException {
        assertThat(Files.readString(path.resolve("postgresql/changke.conf")))
                .contains("unix_socket_directories = ''", "listen_addresses = '127.0.0.1'");
        assertThat(one("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(path.resolve("postgresql/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
        assertThat(Files.exists(path.resolve("initial-password"))).isFalse();
        var url = database.access().url();
        for (var wrong : new DatabaseAccess[] {
            new DatabaseAccess(url, "changke", "guess"), new DatabaseAccess(url, "postgres", null)
        }) {
            assertThatThrownBy(wrong::connect).isInstanceOf(SQLException.class);
        }
        assertThat(one("select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
    }

    @Test
    @Order(3)
    void keepsItsSecretsToItsOwner() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("database.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(4)
    void isHeldByOneServerAtATime() {
        assertThatThrownBy(() -> DataFolder.open(path))
                .isInstanceOfSatisfying(
                        CannotStart.class, reason -> assertThat(reason.key()).isEqualTo("start.dataInUse"));
    }

    @Test
    @Order(5)
    void findsChineseNamesByTrigrams() throws SQLException {
        execute("create extension if not exists pg_trgm");
        assertThat(one("select ('王丽华茶行' ilike '%丽华%')::text")).isEqualTo("true");
        assertThat(one("select (cardinality(show_trgm('王丽华')) > 0)::text")).isEqualTo("true");
    }

    /** As after kill -9 of the server: PostgreSQL lives on, with the statements of the dead. */
    @Test
    @Order(6)
    void isTakenOverByTheNextServerWithItsPortAndItsRows() throws SQLException {
        execute("create table kept (n int)");
        execute("insert into kept values (42)");
        var before = database.access().url();
        try (var abandoned = database.access().connect();
                var statement = abandoned.createStatement()) {
            abandoned.setAutoCommit(false);
            statement.execute("lock table kept");
            database.abandon();
            database = EmbeddedDatabase.start(folder);
            assertThat(database.access().url()).isEqualTo(before);
            assertThat(one("select n::text from kept")).isEqualTo("42");
            assertThat(abandoned.isValid(1)).isFalse();
        }
    }

    @Test
    @Order(7)
    void comesBackWhenItIsKilled() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(path.resolve("postgresql/postmaster.pid")).get(0));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> "42".equals(one("select n::text from kept")));
    }

    @Test
    @Order(8)
    void startsAgainOnTheSamePortAfterACleanStop() throws SQLException {
        var before = database.access().url();
        database.close();
        database = EmbeddedDatabase.start(folder);
        assertThat(database.access().url()).isEqualTo(before);
        assertThat(one("select n::text from kept")).isEqualTo("42");
    }

    @Test
    @Order(9)
    void explainsAFolderThatIsNone() throws IOException {
        var file = Files.writeString(path.resolveSibling("a-file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOfSatisfying(
                        CannotStart.class, reason -> assertThat(reason.key()).isEqualTo("start.dataUnreadable"));
    }

    private static String one(String query) throws SQLException {
        try (var connection = database.access().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.access().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
