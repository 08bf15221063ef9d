package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.CustomerHistory;
import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.Score;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Summary;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class HistoryTests {
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    @Autowired
    TestLedger ledger;

    @Autowired
    Refresh refresh;

    @Autowired
    Frames frames;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void clear() {
        ledger.clear();
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void monthEndsOfThePastEqualAnAnalysisOfTheLedgerCutThere() throws Exception {
        ledger.village(200, END);
        refresh.run(new QuietRun(), true);
        List<LocalDate> ends = jdbc.queryForList("select month_end from base_snapshot order by 1", LocalDate.class);
        assertThat(ends).hasSize(24).endsWith(LocalDate.of(2025, 5, 31));
        for (LocalDate end : ends) {
            Map<Long, Score> expected = cutAt(end);
            Map<Long, Double> values = new TreeMap<>();
            jdbc.query(
                    "select customer_id, value, tier, stage from score_snapshot where month_end = ?",
                    row -> {
                        Score score = expected.get(row.getLong(1));
                        FutureValue future = score.future();
                        assertThat(row.getString(3)).isEqualTo(future.tier().key());
                        assertThat(row.getString(4)).isEqualTo(score.stage().key());
                        assertThat(row.getDouble(2)).isCloseTo(future.value(), within(.006));
                        values.put(row.getLong(1), future.value());
                    },
                    end);
            assertThat(values).hasSameSizeAs(expected);
            double total = values.values().stream().mapToDouble(value -> value).sum();
            assertThat(jdbc.queryForObject("select value from base_snapshot where month_end = ?", Double.class, end))
                    .isCloseTo(total, within(.01));
        }
    }

    private Map<Long, Score> cutAt(LocalDate end) throws Exception {
        int day = Math.toIntExact(end.toEpochDay());
        Scorer scorer = frames.current().orElseThrow().frame().scorer(day);
        Map<Long, Score> scores = new TreeMap<>();
        try (var connection = dataSource.getConnection()) {
            CustomerDays.ofAll(connection, end, (id, history, profit) -> {
                Summary summary = history.asOf(day);
                if (summary.hasPurchased()) {
                    scores.put(id, scorer.score(summary));
                }
            });
        }
        return scores;
    }

    @Test
    void aMonthThatHasEndedIsAddedAndThePastStays() {
        ledger.village(60, END);
        refresh.run(new QuietRun(), true);
        jdbc.update("update base_snapshot set customers = -1 where month_end = date '2025-03-31'");
        jdbc.update("delete from base_snapshot where month_end = date '2025-05-31'");
        refresh.run(new QuietRun(), false);
        assertThat(count("base_snapshot where month_end = date '2025-05-31' and not reconstructed"))
                .isOne();
        assertThat(count("base_snapshot where customers = -1")).isOne();
    }

    @Test
    void baseOfHistoriesIsTheOneScored() throws Exception {
        ledger.village(80, END);
        refresh.run(new QuietRun(), true);
        Base.Builder base = Base.builder();
        int day = Math.toIntExact(END.toEpochDay());
        try (var connection = dataSource.getConnection()) {
            CustomerDays.ofAll(
                    connection, END, (long id, CustomerHistory history, Profit profit) -> base.add(history, day));
        }
        assertThat(jdbc.queryForObject("select sum(revenue) from customer_score", Double.class))
                .isCloseTo(base.build().revenue(), within(1.0));
        assertThat(jdbc.queryForObject("select sum(occasions) from customer_score", Long.class))
                .isEqualTo(base.build().purchases());
    }
}
