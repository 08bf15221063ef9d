package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.testing.ServerTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class CdnowRefreshTests {
    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ScoredFrames frames;

    @BeforeEach
    void importCdnow() {
        ledger.clear();
        ledger.cdnow();
        refresh.run(new QuietRun(), true);
    }

    @Test
    void scoresWithTheModelThatForesawCustomersBest() {
        ScoredFrame scored = frames.current().orElseThrow();
        assertThat(scored.frame().settings().model()).isNull();
        assertThat(scored.holdout().candidates()).hasSize(4);
        assertThat(scored.frame().purchasing().name())
                .isEqualTo(scored.holdout().candidates().get(0).name());
    }

    @Test
    void findsTheStagesOfTheDefinitions() {
        Map<String, Double> shares = new TreeMap<>();
        jdbc.query("select stage, 100.0 * count(*) / sum(count(*)) over () from customer_score group by stage", row -> {
            shares.put(row.getString(1), row.getDouble(2));
        });
        assertThat(shares.get("lost")).isCloseTo(65, within(.5));
        assertThat(shares.get("decline")).isCloseTo(7, within(.5));
        assertThat(shares.get("exploration")).isCloseTo(6, within(.5));
        assertThat(shares.get("development")).isCloseTo(12, within(.5));
        assertThat(shares.get("stable")).isCloseTo(9, within(.5));
    }
}
