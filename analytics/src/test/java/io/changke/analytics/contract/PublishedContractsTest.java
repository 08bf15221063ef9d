package io.changke.analytics.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.changke.analytics.lifetime.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedContractsTest {

    private static final Published PUBLISHED = Published.figures("contracts");

    @ParameterizedTest
    @ValueSource(strings = {"regular", "highEnd"})
    void theShiftedBetaGeometricAgreesWithThePublishedFit(String cohort) {
        ContractFit fit = ContractFit.shiftedBetaGeometric(cohort(cohort));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.parameters().get("alpha")).isCloseTo(PUBLISHED.number(cohort + ".alpha"), within(5e-4));
        assertThat(fit.parameters().get("beta")).isCloseTo(PUBLISHED.number(cohort + ".beta"), within(5e-4));
        assertThat(fit.logLikelihood()).isCloseTo(PUBLISHED.number(cohort + ".logLikelihood"), within(0.01));
        assertThat(fit.model().logLikelihood(cohort(cohort))).isCloseTo(fit.logLikelihood(), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"regular", "highEnd"})
    void itForecastsTheSurvivalOfTheYearsHeldOutAsPublished(String cohort) {
        ContractModel model = ContractFit.shiftedBetaGeometric(cohort(cohort)).model();
        double[] forecast = PUBLISHED.numbers(cohort + ".forecast");
        for (int i = 0; i < forecast.length; i++) {
            assertThat(100 * model.survival(8 + i)).isCloseTo(forecast[i], within(0.051));
        }
    }

    /** In the eighth year: renewed seven times, and the eighth renewal is due next. */
    @Test
    void theResidualLifetimeBeforeTheEighthRenewalIsThePublishedOne() {
        ContractModel model = BetaDiscreteWeibull.shiftedBetaGeometric(.6681, 3.8061);
        assertThat(model.discountedResidual(7, 0.1, Integer.MAX_VALUE))
                .isCloseTo(PUBLISHED.number("highEnd.residual"), within(5e-4));
    }

    static Lifetimes cohort(String name) {
        double[] left = PUBLISHED.numbers(name + ".percentLeft");
        for (int i = 0; i < left.length; i++) {
            left[i] *= 10;
        }
        return Lifetimes.ofSurvivors(left);
    }
}
