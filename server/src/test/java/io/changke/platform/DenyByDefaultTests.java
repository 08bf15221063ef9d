package io.changke.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DenyByDefaultTests {
    @Autowired
    Client client;

    @Test
    void refusesWhoeverDoesNotSayWhoTheyAre() {
        assertThat(client.anonymous().get("/api/v1/anything").problem(401)).isEqualTo("problem.signInFirst");
        assertThat(client.anonymous().get("/actuator/env").problem(401)).isEqualTo("problem.signInFirst");
    }

    @Test
    void saysWhetherItIsWell() {
        client.anonymous().get("/actuator/health").expect(200);
    }
}
