package io.changke.analytics.base;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.changke.analytics.lifetime.PurchasingSummaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CDNOW purchases; whoever asks is skipped where the data is not at hand. */
public final class Cdnow {

    public static final int FIRST = (int) LocalDate.of(1997, 1, 1).toEpochDay();
    public static final int CALIBRATED = (int) LocalDate.of(1997, 9, 30).toEpochDay();
    public static final int END = (int) LocalDate.of(1998, 6, 30).toEpochDay();

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private Cdnow() {}

    public static Collection<CustomerHistory> sample() {
        return read("CDNOW_sample.txt", 1);
    }

    public static Collection<CustomerHistory> full() {
        return read("CDNOW_master.txt", 0);
    }

    public static Base base(Collection<CustomerHistory> customers, int day) {
        Base.Builder base = Base.builder();
        customers.forEach(customer -> base.add(customer, day));
        return base.build();
    }

    /** In weeks. */
    public static PurchasingSummaries summaries(Base base, int day) {
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        for (int i = 0; i < base.size(); i++) {
            Summary one = base.get(i);
            summaries.add(one.repeats(), (one.lastDay() - one.firstDay()) / 7.0, (day - one.firstDay()) / 7.0);
        }
        return summaries.build();
    }

    private static Collection<CustomerHistory> read(String name, int customerColumn) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "needs " + file);
        Map<String, CustomerHistory> customers = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines) {
                String[] cells = line.strip().split("\\s+", -1);
                if (cells[0].matches("\\d+")) {
                    LocalDate date = LocalDate.parse(cells[customerColumn + 1], DateTimeFormatter.BASIC_ISO_DATE);
                    customers
                            .computeIfAbsent(cells[customerColumn], id -> new CustomerHistory())
                            .purchase((int) date.toEpochDay(), Double.parseDouble(cells[customerColumn + 3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return customers.values();
    }
}
