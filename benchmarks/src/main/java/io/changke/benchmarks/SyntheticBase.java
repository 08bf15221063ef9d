package io.changke.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A customer base that never was: customers who buy at their own rate, drop out after a purchase with their own chance
 * (the BG/NBD story) and spend around their own mean. The log is in the order of time, as a till writes it; the same
 * seed gives the same bytes.
 *
 * @param customers how many, each with at least one purchase
 * @param purchases how many lines, one purchase each; at least as many as customers
 * @param seed of the random numbers
 */
record SyntheticBase(int customers, int purchases, long seed) {
    static final LocalDate OPENING = LocalDate.of(2023, 1, 1);
    static final String HEADER = "order,customer,date,product,quantity,amount,channel";

    /** Every customer comes in the first part of the period, so that cutting the log at its end loses none. */
    private static final int DAYS_OF_ARRIVAL = 540;

    private static final int LONGEST = 3650;
    private static final double RATE_SHAPE = .9;
    private static final double RATE_DAYS = 32;
    private static final double DROP_OUT_A = .55;
    private static final double DROP_OUT_B = 7;
    private static final String[] CHANNELS = {"online", "shop", "shop", "app"};

    SyntheticBase {
        if (customers < 1 || purchases < customers) {
            throw new IllegalArgumentException("wanted: 1 <= customers <= purchases");
        }
    }

    /** Writes the log as CSV and returns the day of its last line. */
    LocalDate writeTo(Path file) throws IOException {
        int[] before = purchasesBeforeDay();
        int total = before[LONGEST];
        if (total < purchases) {
            throw new IllegalStateException("these customers buy only " + total + " times in ten years");
        }
        int[] buyers = buyersInOrderOfTime(before.clone(), total);
        int day = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER);
            out.write('\n');
            StringBuilder line = new StringBuilder();
            String date = OPENING.toString();
            for (int k = 0; k < purchases; k++) {
                while (k >= before[day + 1]) {
                    day++;
                    date = OPENING.plusDays(day).toString();
                }
                line.setLength(0);
                appendLine(line, k, buyers[k], date);
                out.append(line);
            }
        }
        return OPENING.plusDays(day);
    }

    private void appendLine(StringBuilder line, int k, int customer, String date) {
        SplittableRandom chance = new SplittableRandom(seed * 31 + k);
        SplittableRandom taste = new SplittableRandom(seed ^ ~customer);
        double mean = 35 * Math.exp(.6 * taste.nextGaussian());
        long cents = Math.max(50, Math.round(100 * mean * gamma(chance, 6) / 6));
        appendNumber(line.append('S'), k + 1).append(',');
        appendNumber(line.append('C'), customer + 1).append(',');
        line.append(date).append(",P").append(100 + chance.nextInt(800)).append(',');
        line.append(1 + chance.nextInt(3)).append(',').append(cents / 100).append('.');
        line.append((char) ('0' + cents / 10 % 10))
                .append((char) ('0' + cents % 10))
                .append(',');
        line.append(CHANNELS[chance.nextInt(CHANNELS.length)]).append('\n');
    }

    private static StringBuilder appendNumber(StringBuilder line, int number) {
        for (int digit = 10_000_000; digit > 0; digit /= 10) {
            line.append((char) ('0' + number / digit % 10));
        }
        return line;
    }

    /** Element d: how many purchases lie before day d. */
    private int[] purchasesBeforeDay() {
        int[] before = new int[LONGEST + 1];
        for (int customer = 0; customer < customers; customer++) {
            eachPurchase(customer, day -> before[day + 1]++);
        }
        for (int day = 0; day < LONGEST; day++) {
            before[day + 1] += before[day];
        }
        return before;
    }

    private int[] buyersInOrderOfTime(int[] next, int total) {
        int[] buyers = new int[total];
        for (int customer = 0; customer < customers; customer++) {
            int buyer = customer;
            eachPurchase(customer, day -> buyers[next[day]++] = buyer);
        }
        return buyers;
    }

    private void eachPurchase(int customer, java.util.function.IntConsumer onDay) {
        SplittableRandom chance = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (customer + 1));
        double day = chance.nextDouble() * DAYS_OF_ARRIVAL;
        double rate = gamma(chance, RATE_SHAPE) / RATE_DAYS;
        double a = gamma(chance, DROP_OUT_A);
        double dropOut = a / (a + gamma(chance, DROP_OUT_B));
        onDay.accept((int) day);
        while (true) {
            day += chance.nextExponential() / rate;
            if (!(day < LONGEST)) {
                return;
            }
            onDay.accept((int) day);
            if (chance.nextDouble() < dropOut) {
                return;
            }
        }
    }

    /** Marsaglia and Tsang (2000): a draw of the gamma distribution with this shape and rate 1. */
    private static double gamma(RandomGenerator chance, double shape) {
        if (shape < 1) {
            return gamma(chance, shape + 1) * Math.pow(1 - chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1. / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = chance.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
