package io.changke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The 23,570 customers of CDNOW in their first 39 weeks, one element a customer, time in weeks. */
record Cdnow(Collection<Purchasing> customers) {
    static final Cdnow NOBODY = new Cdnow(List.of());

    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    /** Repeat purchases, time of the last one and time observed, both since the first. */
    record Purchasing(double x, double tx, double T) {}

    static Cdnow read(Path file) {
        TreeMap<String, TreeSet<LocalDate>> occasions = new TreeMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.trim().split("\\s+", -1);
                LocalDate day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
                if (!day.isAfter(END)) {
                    occasions.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(day);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Cdnow(occasions.values().stream().map(Cdnow::summary).toList());
    }

    private static Purchasing summary(TreeSet<LocalDate> days) {
        long first = days.first().toEpochDay();
        return new Purchasing(
                days.size() - 1, (days.last().toEpochDay() - first) / 7., (END.toEpochDay() - first) / 7.);
    }

    NelderMeadReference reference() {
        return new NelderMeadReference(
                customers.stream().mapToDouble(Purchasing::x).toArray(),
                customers.stream().mapToDouble(Purchasing::tx).toArray(),
                customers.stream().mapToDouble(Purchasing::T).toArray());
    }
}
