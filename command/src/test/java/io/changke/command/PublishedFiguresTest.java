package io.changke.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The papers' figures, through the command line and from the files as they are. */
class PublishedFiguresTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final String[] NAMES = {"r", "alpha", "a", "b"};
    private static final Percentage THREE_DIGITS = Percentage.withPercentage(.1);

    private static JsonNode analyse(String name, String... options) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), name + " is not here");
        String[] line = new String[3 + options.length];
        line[0] = "analyse";
        line[1] = file.toString();
        line[2] = "--json";
        System.arraycopy(options, 0, line, 3, options.length);
        Typed typed = Typed.line(line);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed.json();
    }

    private static void purchasing(JsonNode model, double logLikelihood, double... parameters) {
        assertThat(model.at("/converged").asBoolean()).isTrue();
        assertThat(model.at("/logLikelihood").asDouble()).isCloseTo(logLikelihood, within(1e-3));
        for (int i = 0; i < NAMES.length; i++) {
            assertThat(model.at("/parameters/" + NAMES[i]).asDouble()).isCloseTo(parameters[i], THREE_DIGITS);
        }
    }

    private static void standardErrors(JsonNode model, double... errors) {
        for (int i = 0; i < NAMES.length; i++) {
            assertThat(model.at("/standardErrors/" + NAMES[i]).asDouble()).isCloseTo(errors[i], THREE_DIGITS);
        }
    }

    private static void stages(JsonNode json, double... shares) {
        String[] stages = {"lost", "decline", "exploration", "development", "stable"};
        double all = json.at("/customers").asDouble();
        for (int i = 0; i < stages.length; i++) {
            assertThat(json.at("/stages/" + stages[i] + "/customers").asDouble() / all)
                    .as(stages[i])
                    .isCloseTo(shares[i], within(.005));
        }
    }

    private static void spend(JsonNode model, double logLikelihood, double... parameters) {
        assertThat(model.at("/logLikelihood").asDouble()).isCloseTo(logLikelihood, within(1e-3));
        String[] names = {"p", "q", "gamma"};
        for (int i = 0; i < names.length; i++) {
            assertThat(model.at("/parameters/" + names[i]).asDouble()).isCloseTo(parameters[i], THREE_DIGITS);
        }
    }

    @Test
    void cdnowSample() {
        JsonNode json = analyse("CDNOW_sample.txt", "--calibrate-until", "1997-09-30");
        assertThat(json.at("/purchases").asInt()).isEqualTo(6_696);
        purchasing(json.at("/holdout/purchasing"), -9582.4292, .242598, 4.413684, .792990, 2.426167);
        assertThat(json.at("/holdout/purchasing/distinctRows").asInt()).isEqualTo(1_016);
        standardErrors(json.at("/holdout/purchasing"), .01256, .37822, .18573, .70541);
        spend(json.at("/holdout/spend"), -4055.9177, 6.24935, 3.74426, 15.44431);
        assertThat(json.at("/holdout/spend/customers").asInt()).isEqualTo(946);
        assertThat(json.at("/holdout/actual").asInt()).isEqualTo(1_882);
        assertThat(json.at("/holdout/forecast").asDouble()).isCloseTo(1653.4, within(.1));
        assertThat(json.at("/holdout/biasPercent").asDouble()).isCloseTo(-12.1, within(.1));
        spend(json.at("/models/spend"), json.at("/models/spend/logLikelihood").asDouble(), 4.68536, 4.18815, 24.36887);
    }

    @Test
    void cdnowSampleWithTheOtherModel() {
        JsonNode json = analyse("CDNOW_sample.txt", "--calibrate-until", "1997-09-30", "--model", "mbg-nbd");
        purchasing(json.at("/holdout/purchasing"), -9582.1357, .524844, 6.183093, .891388, 1.614048);
        assertThat(json.at("/holdout/forecast").asDouble()).isCloseTo(1576.7, within(.1));
    }

    @Test
    void cdnowFull() {
        JsonNode json = analyse("CDNOW_master.txt");
        assertThat(json.at("/customers").asInt()).isEqualTo(23_570);
        assertThat(json.at("/purchases").asInt()).isEqualTo(67_591);
        assertThat(json.at("/lines").asInt()).isEqualTo(69_659);
        assertThat(json.at("/revenue").asDouble()).isEqualTo(2_500_315.63);
        assertThat(json.at("/holdout/calibratedUntil").asString()).isEqualTo("1997-09-30");
        purchasing(json.at("/holdout/purchasing"), -95368.444, .251624, 4.788943, .723431, 2.161078);
        spend(json.at("/holdout/spend"), -40763.476, 6.27534, 3.62444, 14.98371);
        assertThat(json.at("/holdout/actual").asInt()).isEqualTo(19_684);
        assertThat(json.at("/holdout/forecast").asDouble()).isCloseTo(16_873.7, within(.1));
        assertThat(json.at("/holdout/purchasing/distinctRows").asInt()).isEqualTo(8_685);
        stages(json, .65, .07, .06, .12, .09);
    }

    @Test
    void cdnowFullWithTheOtherModel() {
        JsonNode json = analyse("CDNOW_master.txt", "--as-of", "1997-09-30", "--model", "mbg-nbd");
        purchasing(json.at("/models/purchasing"), -95336.958, .637130, 7.310225, .807491, 1.228443);
    }

    @Test
    void spendOfTheFirstTenCustomers(@TempDir Path folder) throws IOException {
        Path scores = folder.resolve("scores.csv");
        analyse("CDNOW_sample.txt", "--as-of", "1997-09-30", "--out", scores.toString());
        List<String> rows = Files.readAllLines(scores);
        int column = List.of(rows.get(0).split(",", -1)).indexOf("expected_spend");
        double[] published = {24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17};
        for (int i = 0; i < published.length; i++) {
            assertThat(Double.parseDouble(rows.get(i + 1).split(",", -1)[column]))
                    .isCloseTo(published[i], within(.00501));
        }
        assertThat(Double.parseDouble(rows.get(3).split(",", -1)[column])).isCloseTo(35.1711, within(1e-3));
    }

    @Test
    void onlineRetail() {
        JsonNode json = analyse("online_retail.csv.gz");
        assertThat(json.at("/purchases").asInt()).isEqualTo(16_766);
        assertThat(json.at("/orders").asInt()).isEqualTo(18_536);
        assertThat(json.at("/lines").asInt()).isEqualTo(406_829);
        assertThat(json.at("/customers").asInt()
                        + json.at("/returnsOnlyCustomers").asInt())
                .isEqualTo(4_372);
        assertThat(json.at("/skippedLines/count").asInt()).isEqualTo(135_080);
        assertThat(json.at("/skippedLines/reasons/noCustomer").asInt()).isEqualTo(135_080);
        assertThat(json.at("/models/purchasing/converged").asBoolean()).isTrue();
        stages(json, .19, .10, .30, .24, .18);
    }

    @Test
    void autoComparesTheModelsAndSaysSoInEveryReport() {
        JsonNode json = analyse("CDNOW_sample.txt", "--calibrate-until", "1997-09-30", "--model", "auto");
        JsonNode candidates = json.at("/holdout/candidates");
        assertThat(candidates.size()).isEqualTo(4);
        String best = candidates.get(0).at("/name").asString();
        assertThat(json.at("/models/purchasing/name").asString()).isEqualTo(best);
        Path file = DATA.resolve("CDNOW_sample.txt");
        Typed text = Typed.line("analyse", file.toString(), "--model", "auto", "--lang", "en");
        assertThat(text.out()).contains("Models compared", "Pareto/NBD", "Log score");
    }
}
