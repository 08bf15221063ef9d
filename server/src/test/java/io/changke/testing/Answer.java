package io.changke.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public final class Answer {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** Fails with the whole answer when the status is another. */
    public Answer expect(int expected) {
        Assertions.assertThat(status()).as(() -> "status of " + text()).isEqualTo(expected);
        return this;
    }

    /** Expects a problem document and gives its code. */
    public String problem(int expected) {
        expect(expected);
        Assertions.assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        return json().path("code").asString();
    }
}
