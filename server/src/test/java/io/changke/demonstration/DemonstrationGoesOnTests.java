package io.changke.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class DemonstrationGoesOnTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    DemonstrationFirm firm;

    @Autowired
    Client client;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void tradesOnUntilTodayWhenItIsStartedDaysLater() {
        List<String> said = new ArrayList<>();
        firm.fill(today.minusDays(9), said::add);
        jdbc.update(
                "delete from purchase where customer_id = (select id from customer where external_id = 'VIP00003')");
        jdbc.update("delete from customer where external_id = 'VIP00003'");
        Long before = lines();
        assertThat(day("max")).isEqualTo(today.minusDays(10));

        firm.fill(today, said::add);
        firm.fill(today, said::add);

        assertThat(said)
                .containsExactly(
                        "demonstration.entering",
                        "demonstration.scoring",
                        "demonstration.tradingOn",
                        "demonstration.scoring");
        assertThat(jdbc.queryForObject("select count(*) from purchase where day < ?", Long.class, today.minusDays(9)))
                .isEqualTo(before);
        assertThat(lines()).isGreaterThan(before + 100);
        assertThat(day("max")).isEqualTo(today.minusDays(1));
        assertThat(jdbc.queryForObject("select count(*) from customer where external_id > 'VIP06140'", Long.class))
                .as("newcomers")
                .isPositive();
        assertThat(jdbc.queryForObject("select count(*) from customer where external_id = 'VIP00003'", Long.class))
                .isZero();
        assertThat(client.get("/api/v1/base").expect(200).json().path("asOf").asString())
                .isEqualTo(today.toString());
    }

    private Long lines() {
        return jdbc.queryForObject("select count(*) from purchase", Long.class);
    }

    private LocalDate day(String which) {
        return jdbc.queryForObject("select " + which + "(day) from purchase", LocalDate.class);
    }
}
