package io.changke.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of its own, started as a user starts it, and reached as a user reaches it. */
final class ServerUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofHours(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String launcher;
    private final Path data;
    private final int port;
    private final Process process;
    private final Duration startUp;
    private String key = "";

    private ServerUnderTest(String launcher, Path data, int port, Process process, long startedAt)
            throws IOException, InterruptedException {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.process = process;
        awaitHealth();
        this.startUp = Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** As a user starts it. */
    static ServerUnderTest start(String launcher, Path data, int port) throws IOException, InterruptedException {
        String at = Integer.toString(port);
        return start(launcher, List.of(launcher, "start", "--port", at, "--data", data.toString()), data, port);
    }

    /** The Boot jar as Maven leaves it: neither laid out nor with an archive of classes. */
    static ServerUnderTest startPlainJar(String launcher, Path data, int port)
            throws IOException, InterruptedException {
        Path target = Path.of(launcher).resolveSibling("server").resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(file -> file.toString().endsWith("-application.jar"))
                    .findFirst()
                    .orElseThrow();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = List.of(java, "-jar", jar.toString(), Integer.toString(port), data.toString());
            return start(launcher, command, data, port);
        }
    }

    private static ServerUnderTest start(String launcher, List<String> command, Path data, int port)
            throws IOException, InterruptedException {
        long startedAt = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("server.log").toFile()))
                .start();
        return new ServerUnderTest(launcher, data, port, process, startedAt);
    }

    private void awaitHealth() throws IOException, InterruptedException {
        HttpRequest health = request("/actuator/health").build();
        while (true) {
            if (!process.isAlive()) {
                throw new IOException("the server ended; see " + data.resolveSibling("server.log"));
            }
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    Duration startUp() {
        return startUp;
    }

    long pid() {
        return process.pid();
    }

    void signInByKey() throws IOException, InterruptedException {
        Process create = new ProcessBuilder(
                        launcher,
                        "api-key",
                        "create",
                        "--name",
                        "benchmark",
                        "--role",
                        "administrator",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] words = new String(create.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\\s+", -1);
        if (create.waitFor() != 0) {
            throw new IOException("no API key was given");
        }
        key = words[words.length - 1];
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(path, null));
    }

    JsonNode post(String path, String json) throws IOException, InterruptedException {
        return JSON.readTree(answer(path, json));
    }

    /**
     * The answer unread: eight clients that take JSON apart would be measured with the server they share two cores with.
     *
     * @param json null for a GET
     */
    byte[] answer(String path, @Nullable String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(
                json == null
                        ? request.GET()
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    JsonNode upload(String kind, Path file) throws IOException, InterruptedException {
        String boundary = "changke-benchmark-boundary";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n"
                        + kind + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n"),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return JSON.readTree(send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)));
    }

    /** Reads an answer of any length, and says how long it was. */
    long download(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(request(path).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.request().uri() + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    /** The same database by plain JDBC; as its administrator, or as the server sees it. */
    Connection database(boolean administrator) throws IOException, SQLException {
        Properties file = new Properties();
        try (var in = Files.newInputStream(data.resolve("database.properties"))) {
            file.load(in);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + file.getProperty("port") + "/changke";
        return administrator
                ? DriverManager.getConnection(url, "postgres", file.getProperty("administrator.password"))
                : DriverManager.getConnection(url, "changke", file.getProperty("password"));
    }

    /** As Ctrl-C does, and waits until the database has stopped too. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
