package io.changke.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FirmTests {
    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anew() {
        jdbc.sql("delete from firm_setting").update();
        jdbc.sql("insert into firm_setting (id) values (1)").update();
    }

    @Test
    void beginsWithTheDefaultsAndKeepsWhatIsChanged() {
        var firm = client.get("/api/v1/firm").expect(200).json();
        assertThat(firm.path("currency").asString()).isEqualTo("CNY");
        assertThat(firm.path("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(firm.path("margin").asDouble()).isEqualTo(0.30);
        assertThat(firm.path("annualDiscountRate").asDouble()).isEqualTo(0.15);
        assertThat(firm.path("horizonMonths").asInt()).isEqualTo(36);
        client.patch("/api/v1/firm", Map.of("name", "听雨茶行", "timeZone", "Europe/Paris"))
                .expect(200);
        var changed = client.get("/api/v1/firm").expect(200).json();
        assertThat(changed.path("name").asString()).isEqualTo("听雨茶行");
        assertThat(changed.path("timeZone").asString()).isEqualTo("Europe/Paris");
        assertThat(changed.path("margin").asDouble()).isEqualTo(0.30);
    }

    @Test
    void takesTheLimitsThemselves() {
        for (var limits : new Map<?, ?>[] {
            Map.of("margin", 0, "annualDiscountRate", 0, "horizonMonths", 1),
            Map.of("margin", 1, "annualDiscountRate", 10, "horizonMonths", 120)
        }) {
            client.patch("/api/v1/firm", limits).expect(200);
        }
    }

    @Test
    void takesAModelOfPurchasingByNameOrLeavesTheChoiceOpen() {
        assertThat(client.get("/api/v1/firm").json().path("purchasingModel").asString())
                .isEqualTo("auto");
        for (PurchasingKind kind : PurchasingKind.values()) {
            var changed = client.patch("/api/v1/firm", Map.of("purchasingModel", kind.key()))
                    .expect(200)
                    .json();
            assertThat(changed.path("purchasingModel").asString()).isEqualTo(kind.key());
        }
        assertThat(client.patch("/api/v1/firm", Map.of("purchasingModel", "tarot"))
                        .expect(400)
                        .text())
                .contains("pareto-nbd");
    }

    @Test
    void changesNothingWhenOneFieldIsWrong() {
        client.patch("/api/v1/firm", Map.of("name", "never", "margin", 7)).expect(400);
        assertThat(client.get("/api/v1/firm").json().path("name").asString()).isNotEqualTo("never");
    }
}
