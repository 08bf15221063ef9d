package io.changke.testing;

import io.changke.platform.database.DataFolder;
import io.changke.platform.database.DatabaseAccess;
import io.changke.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One embedded PostgreSQL for all tests of this JVM, as durable as the real one. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Running {
        static final Path FOLDER = freshFolder();
        static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            var database = EmbeddedDatabase.start(DataFolder.open(FOLDER));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                delete(FOLDER);
            }));
            return database;
        }
    }

    public static DatabaseAccess access() {
        return Running.DATABASE.access();
    }

    /** The process that the tests' database hangs on. */
    public static ProcessHandle postmaster() throws IOException {
        var lines = Files.readAllLines(Running.FOLDER.resolve("postgresql").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = access();
        var url = access.url() + "&user=" + access.user() + "&password=" + access.password();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "changke.database.url",
                                url,
                                "changke.data",
                                Running.FOLDER.resolve("data").toString())));
    }

    /** A folder that is deleted when the JVM ends, on the build's own disk. */
    public static Path freshFolder() {
        try {
            var target = Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
            return Files.createTempDirectory(target, "data-");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("left behind: " + left);
        }
    }
}
