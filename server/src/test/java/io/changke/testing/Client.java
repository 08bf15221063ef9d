package io.changke.testing;

import io.changke.platform.access.ApiKeys;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to the server under test; asks in English unless told otherwise. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final IntSupplier port;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final @Nullable CookieManager cookies;

    /** Of a server that listens on this port of this machine. */
    public Client(IntSupplier port, String key) {
        this(port, (CookieManager) null);
        headers.put("Authorization", "Bearer " + key);
    }

    private Client(IntSupplier port, @Nullable CookieManager cookies) {
        this.port = port;
        this.cookies = cookies;
        headers.put("Accept-Language", "en");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Provider {
        @Bean
        @Lazy
        Client client(Environment environment) {
            return new Client(() -> environment.getRequiredProperty("local.server.port", Integer.class), "");
        }
    }

    void renewKey(DataSource database) {
        try (var connection = database.getConnection()) {
            headers.put("Authorization", "Bearer " + ApiKeys.create(connection, "tests", "administrator"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A browser of whoever this answer has a link for. */
    public Client signedInBy(JsonNode answer) {
        Client browser = browser();
        browser.get("/api/v1/me");
        String link = answer.at("/link/path").asString();
        browser.post("/api/v1/sign-in/link", Map.of("token", link.substring(link.indexOf('=') + 1)))
                .expect(200);
        return browser;
    }

    /** The same, with another header. */
    public Client with(String header, String value) {
        var other = new Client(port, cookies);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public Client inChinese() {
        return with("Accept-Language", "zh-CN,zh;q=0.9");
    }

    /** Nobody: without the API key. */
    public Client anonymous() {
        var other = new Client(port, (CookieManager) null);
        other.headers.putAll(headers);
        other.headers.remove("Authorization");
        return other;
    }

    /** A browser that nobody signed in yet: it keeps cookies, and sends the CSRF token as the page does. */
    public Client browser() {
        var other = new Client(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
        other.headers.putAll(headers);
        other.headers.remove("Authorization");
        return other;
    }

    public Optional<String> cookie(String name) {
        return cookies == null
                ? Optional.empty()
                : cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst();
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** A body as text is sent as it is, any other as JSON. */
    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, "application/json");
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body, "application/json");
    }

    public Answer upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        var boundary = "changke-test-boundary";
        var body = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\nContent-Type: text/plain;charset=UTF-8\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    public Answer send(String method, String path, @Nullable Object body, @Nullable String contentType) {
        var request = HttpRequest.newBuilder(address(path)).method(method, publisher(body));
        headers.forEach(request::header);
        if (contentType != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", contentType);
        }
        if (!method.equals("GET") && !headers.containsKey("X-XSRF-TOKEN")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        }
        try {
            if (cookies == null) {
                return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            }
            cookies.get(address(path), Map.of()).forEach((name, values) -> {
                values.forEach(value -> request.header(name, value));
            });
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            cookies.put(address(path), answer.headers().map());
            return new Answer(answer);
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port.getAsInt() + path);
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
