package io.changke.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.ServerDoor;
import io.changke.command.ServerCommands.Start;
import io.changke.testing.Client;
import io.changke.testing.ServerProcess;
import io.changke.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as a process of its own: started, asked, killed at work, started again. */
class ServerProcessTests {
    private Path folder = Path.of("");
    private ServerProcess server = new ServerProcess(folder);
    private Path data = server.data();

    record Said(int code, String out, String error) {}

    @BeforeEach
    void choosePlace() {
        folder = TestDatabase.freshFolder();
        server = new ServerProcess(folder);
        data = server.data();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop();
        TestDatabase.delete(folder);
    }

    /** One life, because each start costs seconds. */
    @Test
    void livesThroughAKillInTheMiddleOfAnImportAndStopsItsDatabaseWhenAsked() throws Exception {
        server.start();
        Awaitility.await("the link is said once everything is ready")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(server.said()).contains("http://localhost:" + server.port() + "/sign-in?token="));
        isAloneOnItsFolderAndItsPort();
        var key = command(() -> new ServerDoor().createApiKey("till", "administrator", data, Locale.ENGLISH));
        var link = command(() -> new ServerDoor().signInLink(data, Locale.ENGLISH));
        assertThat(link).startsWith("http://localhost:" + server.port() + "/sign-in?token=");

        var log = new LargeLog(new Client(server::port, key), data);
        log.importSomeFirst();
        var postmaster = postmaster();
        log.beginTheLargeImport();
        server.kill();
        log.expectNothingOfIt();
        server.start();
        assertThat(postmaster()).as("taken over, not a second one").isEqualTo(postmaster);
        log.expectAllOfIt();

        server.stop();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(command(() -> new ServerDoor().createApiKey("later", "administrator", data, Locale.ENGLISH)))
                .startsWith("ck_");
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private void isAloneOnItsFolderAndItsPort() {
        assertThat(door(() -> new ServerDoor().start(new Start(0, data, false, Locale.ENGLISH)))
                        .error())
                .contains("Another Changke server uses the folder");
        assertThat(door(() -> new ServerDoor().start(new Start(server.port(), data, false, Locale.CHINESE)))
                        .error())
                .contains("端口 " + server.port() + " 已被占用");
    }

    private String postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0);
    }

    private static String command(IntSupplier command) {
        var said = door(command);
        assertThat(said.code()).as(said.error()).isZero();
        return said.out().strip();
    }

    @Test
    void explainsAFolderThatIsNoneInOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        var said = door(() -> new ServerDoor().start(new Start(server.port(), file, false, Locale.ENGLISH)));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.error()).contains("cannot be used").doesNotContain("Exception", "\tat ");
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
