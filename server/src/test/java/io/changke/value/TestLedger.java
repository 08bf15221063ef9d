package io.changke.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes customers and purchases straight into their tables. */
@Component
public class TestLedger {
    private static final Path CDNOW = Path.of("../../shared/data/CDNOW_master.txt");

    private final JdbcTemplate jdbc;

    TestLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void clear() {
        jdbc.execute("truncate customer, purchase, frame, scoring, customer_score, score_touch, tier_change,"
                + " rfm_class_change, score_snapshot, base_snapshot, stage_change, shelf restart identity");
    }

    public long customer(String externalId) {
        return jdbc.queryForObject(
                "insert into customer (external_id, search) values (?, '') returning id", Long.class, externalId);
    }

    public void bought(long customer, LocalDate day, double amount) {
        line(customer, day, amount, null, false);
    }

    public void gaveBack(long customer, LocalDate day, double amount) {
        line(customer, day, -amount, null, true);
    }

    public void line(long customer, LocalDate day, double amount, Double cost, boolean isReturn) {
        jdbc.update("""
                insert into purchase (customer_id, day, purchased_at, amount, cost, is_return, is_service)
                values (?, ?, ?::date + time '12:00', ?, ?, ?, false)
                """, customer, day, day, amount, cost, isReturn);
    }

    /** Customers of all kinds over two years until {@code end}: regulars, one-timers, returns, known costs, a prospect. */
    public void village(int customers, LocalDate end) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < customers; i++) {
            long customer = customer("V" + i);
            LocalDate day = end.minusDays(random.nextInt(800));
            double pause = 10 + random.nextInt(90);
            double amount = 20 + random.nextInt(200);
            while (!day.isAfter(end)) {
                double paid = amount * (.5 + random.nextDouble());
                line(customer, day, paid, i % 3 == 0 ? Double.valueOf(paid * .4) : null, false);
                if (random.nextInt(25) == 0 && day.isBefore(end)) {
                    gaveBack(customer, day.plusDays(1), paid / 2);
                }
                if (random.nextInt(9) == 0) {
                    break;
                }
                day = day.plusDays(1 + (long) (-pause * Math.log(1 - random.nextDouble())));
            }
        }
        bought(customer("last"), end, 10);
        gaveBack(customer("returns only"), end.minusDays(40), 25);
        customer("prospect");
    }

    /** The whole of CDNOW; the test is skipped where the file is not there. */
    public void cdnow() {
        Assumptions.assumeTrue(Files.exists(CDNOW), "CDNOW_master.txt is not there");
        try (Stream<String> lines = Files.lines(CDNOW)) {
            DateTimeFormatter dates = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
            jdbc.batchUpdate(
                    """
                    insert into purchase (customer_id, day, purchased_at, amount, is_return, is_service)
                    values (?, ?, ?::date + time '12:00', ?, false, false)
                    """,
                    lines.skip(1)
                            .map(line -> line.strip().split("\\s+"))
                            .map(cells -> new Object[] {
                                Long.valueOf(cells[0]),
                                LocalDate.parse(cells[1], dates),
                                LocalDate.parse(cells[1], dates),
                                Double.valueOf(cells[3])
                            })
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        jdbc.update("insert into customer (id, external_id, search)"
                + " select distinct customer_id, customer_id::text, '' from purchase");
    }
}
