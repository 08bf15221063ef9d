package io.changke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shown on the making of API keys, which is a POST like any other. */
@ServerTest
class RepeatedRequestsTests {
    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hasItsEffectOnceAndTheSameAnswerTwice() {
        var first = create("k1", "once").expect(201);
        var second = create("k1", "once").expect(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(count("once")).isEqualTo(1);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        create("k2", "this").expect(201);
        assertThat(create("k2", "that").problem(422)).isEqualTo("problem.idempotencyOther");
        assertThat(count("that")).isZero();
    }

    @Test
    void letsARefusedRequestBeCorrected() {
        create("k3", "").problem(400);
        create("k3", "corrected").expect(201);
    }

    @Test
    void hasItsEffectOnceWhenSentTwiceAtTheSameTime() {
        var both = Stream.generate(() -> CompletableFuture.supplyAsync(() -> create("k4", "twin")))
                .limit(4)
                .toList();
        var answers =
                both.stream().map(CompletableFuture::join).map(Answer::text).distinct();
        assertThat(answers).hasSize(1);
        assertThat(count("twin")).isEqualTo(1);
    }

    @Test
    void refusesKeysWithoutUse() {
        assertThat(create("x".repeat(256), "long").problem(400)).isEqualTo("problem.fields");
    }

    private Answer create(String key, String name) {
        return client.with("Idempotency-Key", key).post("/api/v1/api-keys", Map.of("name", name));
    }

    private long count(String name) {
        return jdbc.sql("select count(*) from api_key where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
