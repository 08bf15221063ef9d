package io.changke.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, as a user starts it, on a data folder that can be given to the next one. */
public final class ServerProcess {
    private final Path data;
    private final Path out;
    private final int port = freePort();
    private @Nullable Process process;

    /** @param folder of the test, for the data and for what the server says */
    public ServerProcess(Path folder) {
        data = folder.resolve("firm");
        out = folder.resolve("out");
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    public String said() throws IOException {
        return Files.readString(out);
    }

    /** Returns when it is ready. */
    public void start() throws IOException {
        Files.deleteIfExists(out);
        var started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "io.changke.Server",
                        Integer.toString(port),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process = started;
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(started.isAlive()).as(said()).isTrue();
            return said().contains("Changke is ready");
        });
    }

    /** kill -9: its database lives on without it. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** As Ctrl+C does. */
    public void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
