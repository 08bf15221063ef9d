package io.changke.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bases that no model was made for: what is said of them is finite, or nothing with its reason. */
class OddBasesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final int CUSTOMERS = 40;

    /** What may be null without a reason beside it. */
    private static final Set<String> OPTIONAL = Set.of("edge", "standIn", "correlation", "byFrequency", "forecast");

    @TempDir
    Path folder;

    private JsonNode analyse(String log, String... options) throws IOException {
        String[] line = new String[3 + options.length];
        line[0] = "analyse";
        line[1] = Files.writeString(folder.resolve("log.csv"), log).toString();
        line[2] = "--json";
        System.arraycopy(options, 0, line, 3, options.length);
        Typed typed = Typed.line(line);
        assertThat(typed.exit()).as(typed.err() + log).isZero();
        return typed.json();
    }

    private static StringBuilder line(StringBuilder log, int customer, int day, double amount) {
        return log.append(customer)
                .append(',')
                .append(START.plusDays(day))
                .append(',')
                .append(amount)
                .append('\n');
    }

    private static StringBuilder log() {
        return new StringBuilder("customer,date,amount\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void randomBases(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder log = log();
        int customers = 1 + random.nextInt(80);
        int days = 1 + random.nextInt(seed % 3 == 0 ? 4 : 2000);
        double most = Math.exp(random.nextDouble(-4, 25));
        for (int customer = 0; customer < customers; customer++) {
            int purchases = 1 + random.nextInt(seed % 2 == 0 ? 2 : 60);
            double own = random.nextDouble();
            for (int i = 0; i < purchases; i++) {
                double amount = random.nextInt(9) == 0 ? -random.nextDouble() : random.nextInt(9) == 0 ? 0 : own;
                line(log, customer, random.nextInt(days), most * amount);
            }
        }
        List<String> options = List.of("week", "day");
        List<String> models = List.of("bg-nbd", "mbg-nbd", "mbg-cnbd-k");
        JsonNode json = analyse(
                log.toString(),
                "--unit=" + options.get(random.nextInt(2)),
                "--model=" + models.get(random.nextInt(models.size())),
                "--horizon=" + (1 + random.nextInt(1200)),
                "--annual-discount-rate=" + random.nextInt(11),
                "--margin=" + random.nextInt(2));
        assertSound(json, "");
    }

    @Test
    void identicalCustomers() throws IOException {
        StringBuilder log = log();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            line(line(line(log, customer, 0, 10), customer, 30, 10), customer, 60, 10);
        }
        JsonNode json = analyse(log.toString());
        assertSound(json, "");
        assertThat(json.at("/models/purchasing/converged").asBoolean()).isFalse();
        assertThat(json.at("/models/purchasing/edge").asString()).isNotBlank();
        assertThat(json.at("/models/spend/reason").asString()).isEqualTo("identicalAmounts");
    }

    @Test
    void singleBuyers() throws IOException {
        StringBuilder log = log();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            line(log, customer, customer, 10 + customer);
        }
        JsonNode json = analyse(log.toString());
        assertSound(json, "");
        assertThat(json.at("/models/purchasing/reason").asString()).isEqualTo("tooFewRepeatPurchases");
        assertThat(json.at("/value/reason").asString()).isEqualTo("tooFewRepeatPurchases");
    }

    @Test
    void spendThatDoesNotDifferBetweenCustomersIsTheMeanOfTheBase() throws IOException {
        StringBuilder log = log();
        SplittableRandom random = new SplittableRandom(5);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            for (int i = 0; i < 12; i++) {
                line(log, customer, random.nextInt(700), i % 2 == 0 ? 10 : 30);
            }
        }
        Path scores = folder.resolve("scores.csv");
        JsonNode json = analyse(log.toString(), "--out=" + scores);
        assertSound(json, "");
        assertThat(json.at("/models/spend/converged").asBoolean()).isFalse();
        assertThat(json.at("/models/spend/standIn").asString()).isEqualTo("meanSpend");
        assertThat(json.at("/models/spend/reason").asString()).isEqualTo("sameSpend");
        List<String> rows = Files.readAllLines(scores);
        int column = List.of(rows.get(0).split(",", -1)).indexOf("expected_spend");
        assertThat(rows.stream().skip(1).map(row -> row.split(",", -1)[column]).distinct())
                .singleElement()
                .satisfies(spend -> assertThat(Double.parseDouble(spend)).isBetween(19.0, 21.0));
    }

    @Test
    void spendThatNeverChangesIsTheCustomersOwn() throws IOException {
        StringBuilder log = log();
        SplittableRandom random = new SplittableRandom(6);
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            for (int i = 0; i < 2 + customer % 12; i++) {
                line(log, customer, 50 * i + random.nextInt(50), 100.0 / (1 + customer % 10));
            }
        }
        Path scores = folder.resolve("scores.csv");
        JsonNode json = analyse(log.toString(), "--out=" + scores);
        assertSound(json, "");
        assertThat(json.at("/models/spend/edge").asString()).isEqualTo("steadySpend");
        assertThat(json.at("/models/spend/standIn").isNull()).isTrue();
        List<String> titles = List.of(Files.readAllLines(scores).get(0).split(",", -1));
        for (String row : Files.readAllLines(scores).subList(1, 1 + CUSTOMERS)) {
            String[] cells = row.split(",", -1);
            double own = 100.0 / (1 + Integer.parseInt(cells[0]) % 10);
            assertThat(Double.parseDouble(cells[titles.indexOf("expected_spend")]) / own)
                    .isBetween(.99, 1.01);
        }
    }

    private static void assertSound(JsonNode node, String path) {
        if (node.isNumber()) {
            assertThat(node.asDouble()).as(path).isFinite();
        } else if (node.isString()) {
            assertThat(node.asString()).as(path).doesNotContain("NaN", "Infinity");
        } else if (node.isArray()) {
            node.forEach(element -> assertThat(element.isNull()).as(path).isFalse());
            node.forEach(element -> assertSound(element, path + "[]"));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                boolean group = path.startsWith("/tiers") || path.startsWith("/stages") || path.contains("/classes");
                boolean explained = node.hasNonNull("reason")
                        || OPTIONAL.contains(entry.getKey())
                        || (group && entry.getKey().equals("value"));
                assertThat(!entry.getValue().isNull() || explained)
                        .as(path + "/" + entry.getKey() + " is null without a reason")
                        .isTrue();
                assertSound(entry.getValue(), path + "/" + entry.getKey());
            }
        }
    }
}
