package io.changke.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.ServerDoor;
import io.changke.command.ServerCommands.Start;
import io.changke.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as a process of its own: started, asked, killed, started again. */
class ServerProcessTests {
    private Path folder = Path.of("");
    private Path data = Path.of("");
    private int port;
    private Process server;

    record Said(int code, String out, String error) {}

    @BeforeEach
    void choosePlace() throws IOException {
        folder = TestDatabase.freshFolder();
        data = folder.resolve("firm");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        TestDatabase.delete(folder);
    }

    @Test
    void livesThroughAKillWithItsKeysAndStopsItsDatabaseWhenAsked() throws Exception {
        startServer();
        assertThat(Files.readString(folder.resolve("out"))).contains("http://localhost:" + port + "/sign-in?token=");
        assertThat(door(() -> new ServerDoor().start(new Start(0, data, false, Locale.ENGLISH)))
                        .error())
                .contains("Another Changke server uses the folder");
        assertThat(door(() -> new ServerDoor().start(new Start(port, data, false, Locale.CHINESE)))
                        .error())
                .contains("端口 " + port + " 已被占用");

        var key = door(() -> new ServerDoor().createApiKey("till", "administrator", data, Locale.ENGLISH));
        assertThat(key.code()).isZero();
        assertThat(firm(key.out().strip())).isEqualTo(200);
        var link = door(() -> new ServerDoor().signInLink(data, Locale.ENGLISH));
        assertThat(link.out().strip()).startsWith("http://localhost:" + port + "/sign-in?token=");

        server.destroyForcibly().waitFor();
        startServer();
        assertThat(firm(key.out().strip())).isEqualTo(200);

        server.destroy();
        assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        var later = door(() -> new ServerDoor().createApiKey("later", "administrator", data, Locale.ENGLISH));
        assertThat(later.code()).isZero();
        assertThat(later.out().strip()).startsWith("ck_");
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void explainsAFolderThatIsNoneInOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        var said = door(() -> new ServerDoor().start(new Start(port, file, false, Locale.ENGLISH)));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.error()).contains("cannot be used").doesNotContain("Exception", "\tat ");
    }

    private void startServer() throws IOException {
        var out = folder.resolve("out").toFile();
        Files.deleteIfExists(out.toPath());
        server = new ProcessBuilder(
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
                .redirectOutput(out)
                .start();
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(server.isAlive()).as(Files.readString(out.toPath())).isTrue();
            return Files.readString(out.toPath()).contains("Changke is ready");
        });
    }

    private int firm(String key) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/firm"))
                .header("Authorization", "Bearer " + key)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Said door(IntSupplier command) {
        var out = System.out;
        var error = System.err;
        var heard = new ByteArrayOutputStream();
        var complaints = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
            var code = command.getAsInt();
            return new Said(code, heard.toString(StandardCharsets.UTF_8), complaints.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(error);
        }
    }
}
