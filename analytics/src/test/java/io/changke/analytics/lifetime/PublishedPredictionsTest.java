package io.changke.analytics.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Predictions with the parameters of the CDNOW sample. */
class PublishedPredictionsTest {

    private static final BgNbd BG = new BgNbd(.242598, 4.413684, .792990, 2.426167);
    private static final MbgNbd MBG = new MbgNbd(.524844, 6.183093, .891388, 1.614048);
    private static final ParetoNbd PARETO = new ParetoNbd(.5533971, 10.5801985, .6060625, 11.6562237);
    private static final ParetoNbd PARETO_OF_78_WEEKS = new ParetoNbd(.56300, 12.55915, .40811, 10.51463);

    @ParameterizedTest(name = "{0} {1} ({2}, {3}, {4})")
    @CsvFileSource(resources = "/published/predictions.csv", numLinesToSkip = 1)
    void agreesWithThePublishedPrediction(
            String model, String figure, int x, double tx, double T, double t, double delta, String published) {
        PurchasingModel purchasing = switch (model) {
            case "bg-nbd" -> BG;
            case "mbg-nbd" -> MBG;
            case "pareto-nbd" -> PARETO;
            case "pareto-nbd-78" -> PARETO_OF_78_WEEKS;
            default -> throw new IllegalArgumentException(model);
        };
        double actual = switch (figure) {
            case "pAlive" -> purchasing.pAlive(x, tx, T);
            case "expectedPurchases" -> purchasing.expectedPurchases(t, x, tx, T);
            case "discounted" -> purchasing.discounted(t, delta, x, tx, T);
            case "expected" -> purchasing.expected(t);
            default -> throw new IllegalArgumentException(figure);
        };
        double expected = Double.parseDouble(published);
        double lastDigit = Math.pow(10, -new BigDecimal(published).scale());
        // The parameters of the 78 weeks are published with five digits.
        double scale = model.endsWith("-78") ? Math.max(1, expected) : 1;
        assertThat(actual).isCloseTo(expected, within(lastDigit * scale));
    }

    /** Published as 1.8576: the closed form with its series cut after 151 terms, which is not enough at week 78. */
    @Test
    void theLongestPublishedExpectationIsThatOfATruncatedSeries() {
        double z = 78 / (BG.alpha + 78);
        double series = 0;
        double term = 1;
        for (int k = 0; k < 151; k++) {
            series += term;
            term *= (BG.r + k) * (BG.b + k) / ((BG.a + BG.b - 1 + k) * (k + 1)) * z;
        }
        double closedForm = (BG.a + BG.b - 1) / (BG.a - 1) * (1 - Math.pow(1 - z, BG.r) * series);
        assertThat(closedForm).isCloseTo(1.8576, within(5e-5));
        assertThat(BG.expected(78)).isCloseTo(1.857940525, within(1e-9));
    }

    @Test
    void staysFiniteOnLargeCounts() {
        BgNbd model = new BgNbd(.5143, 2.8845, .2856, 14.1087);
        int[] x = {221, 254, 161, 204};
        double[] tx = {103.42857, 97.14286, 94.71429, 98.57143};
        double[] T = {103.57143, 97.28571, 98, 99.42857};
        for (int i = 0; i < x.length; i++) {
            assertThat(model.pAlive(x[i], tx[i], T[i])).isBetween(0.0, 1.0);
            assertThat(model.logLikelihood(x[i], tx[i], T[i])).isFinite();
            assertThat(model.expectedPurchases(52, x[i], tx[i], T[i])).isBetween(0.0, 300.0);
        }
    }
}
