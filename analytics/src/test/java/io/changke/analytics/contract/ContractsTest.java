package io.changke.analytics.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {

    static List<BetaDiscreteWeibull> models() {
        return List.of(
                BetaDiscreteWeibull.shiftedBetaGeometric(.7, 1.2),
                BetaDiscreteWeibull.shiftedBetaGeometric(3, 20),
                new BetaDiscreteWeibull(.7, 3, 1.5),
                new BetaDiscreteWeibull(2, 4, .6));
    }

    @ParameterizedTest
    @MethodSource("models")
    void recoversTheParametersOfSimulatedContracts(BetaDiscreteWeibull model) {
        Lifetimes simulated = simulated(model, 20_000, 12);
        boolean geometric = model.name().equals(BetaDiscreteWeibull.SHIFTED_BETA_GEOMETRIC);
        ContractFit fit =
                geometric ? ContractFit.shiftedBetaGeometric(simulated) : ContractFit.betaDiscreteWeibull(simulated);
        assertThat(fit.converged()).isTrue();
        model.parameters()
                .forEach((symbol, value) -> assertThat(fit.parameters().get(symbol))
                        .as(symbol)
                        .isCloseTo(value, within(4 * fit.standardErrors().get(symbol))));
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(model.logLikelihood(simulated));
    }

    @ParameterizedTest
    @MethodSource("models")
    void survivalFallsAndItsChancesSumToOne(BetaDiscreteWeibull model) {
        assertThat(model.survival(0)).isEqualTo(1);
        double cancelled = 0;
        for (int t = 1; t <= 500; t++) {
            assertThat(model.survival(t)).isBetween(0.0, model.survival(t - 1));
            assertThat(model.retention(t)).isBetween(0.0, 1.0);
            cancelled += model.survival(t - 1) - model.survival(t);
        }
        assertThat(cancelled + model.survival(500)).isCloseTo(1, within(1e-12));
    }

    @Test
    void withExponentOneItIsTheShiftedBetaGeometric() {
        ContractModel weibull = new BetaDiscreteWeibull(.7041, 1.1820, 1);
        // B(α, β + t) ∕ B(α, β) as the product of the renewals (β + k) ∕ (α + β + k).
        double product = 1;
        for (int t = 1; t < 30; t++) {
            product *= (1.1820 + t - 1) / (.7041 + 1.1820 + t - 1);
            assertThat(weibull.survival(t)).isCloseTo(product, within(1e-12));
        }
    }

    @Test
    void theRicherModelFitsNoWorse() {
        for (String cohort : List.of("regular", "highEnd")) {
            Lifetimes lifetimes = PublishedContractsTest.cohort(cohort);
            assertThat(ContractFit.betaDiscreteWeibull(lifetimes).logLikelihood())
                    .isGreaterThanOrEqualTo(
                            ContractFit.shiftedBetaGeometric(lifetimes).logLikelihood() - 1e-9);
        }
    }

    @Test
    void residualLifetimeWithoutDiscountIsTheMeanNumberOfRenewals() {
        ContractModel model = BetaDiscreteWeibull.shiftedBetaGeometric(3, 20);
        SplittableRandom random = new SplittableRandom(2);
        double renewals = 0;
        int n = 200_000;
        for (int i = 0; i < n; i++) {
            renewals += Math.min(10, model.simulate(random) - 1);
        }
        assertThat(model.discountedResidual(0, 0, 10)).isCloseTo(renewals / n, within(0.03));
        assertThatThrownBy(() -> model.discountedResidual(0, 0, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Kaplan and Meier's product by hand: 10 contracts, 2 cancelled, 1 lost from sight, 3 of 7 cancelled. */
    @Test
    void theSurvivalSeenIsTheProductOfThoseKept() {
        Lifetimes lifetimes = Lifetimes.builder()
                .cancelled(1, 2)
                .running(1, 1)
                .cancelled(2, 3)
                .running(3, 4)
                .build();
        List<Survival.Step> steps = Survival.of(lifetimes, 0.95);
        assertThat(steps).hasSize(4);
        assertThat(steps.get(1).survival()).isCloseTo(0.8, within(1e-12));
        assertThat(steps.get(2).atRisk()).isEqualTo(7);
        assertThat(steps.get(2).survival()).isCloseTo(0.8 * 4 / 7, within(1e-12));
        assertThat(steps.get(3).survival()).isEqualTo(steps.get(2).survival());
        assertThat(steps).allSatisfy(step -> {
            assertThat(step.low()).isBetween(0.0, step.survival());
            assertThat(step.high()).isBetween(step.survival(), 1.0);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.95})
    void theBandHoldsTheTruthAsOftenAsItSays(double confidence) {
        ContractModel model = BetaDiscreteWeibull.shiftedBetaGeometric(.7, 1.2);
        int held = 0;
        int bases = 1000;
        for (int i = 0; i < bases; i++) {
            Survival.Step step =
                    Survival.of(simulated(model, 80, 1000 + i), confidence).get(2);
            held += step.low() <= model.survival(2) && model.survival(2) <= step.high() ? 1 : 0;
        }
        double error = Math.sqrt(confidence * (1 - confidence) / bases);
        assertThat((double) held / bases).isCloseTo(confidence, within(4 * error + 0.01));
    }

    @Test
    void saysWhatHindersAFit() {
        assertThat(ContractFit.obstacle(Lifetimes.ofSurvivors(5, 3, 2)))
                .isEqualTo(ContractFit.Obstacle.TOO_FEW_CONTRACTS);
        assertThat(ContractFit.obstacle(Lifetimes.ofSurvivors(500, 500, 500)))
                .isEqualTo(ContractFit.Obstacle.NOBODY_CANCELLED);
        assertThat(ContractFit.obstacle(Lifetimes.ofSurvivors(500, 400)))
                .isEqualTo(ContractFit.Obstacle.TOO_FEW_PERIODS);
        assertThat(ContractFit.obstacle(Lifetimes.ofSurvivors(500, 0, 0)))
                .isEqualTo(ContractFit.Obstacle.EVERYBODY_CANCELLED_AT_ONCE);
        assertThatThrownBy(() -> Lifetimes.ofSurvivors(5, 6)).hasMessageContaining("cannot be");
    }

    @Test
    void strangeCohortsGetFiguresButNeverNonsense() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 200; run++) {
            double[] left = new double[2 + random.nextInt(1, 40)];
            left[0] = Math.rint(Math.exp(random.nextDouble(3, 16)));
            for (int t = 1; t < left.length; t++) {
                double kept = random.nextInt(4) == 0 ? 1 : Math.pow(random.nextDouble(), run % 5);
                left[t] = Math.floor(left[t - 1] * kept);
            }
            Lifetimes lifetimes = Lifetimes.ofSurvivors(left);
            assertThat(Survival.of(lifetimes, 0.9)).allSatisfy(step -> {
                assertThat(step.low()).isBetween(0.0, step.survival());
                assertThat(step.high()).isBetween(step.survival(), 1.0);
            });
            if (ContractFit.obstacle(lifetimes) == null) {
                for (ContractFit fit : List.of(
                        ContractFit.shiftedBetaGeometric(lifetimes), ContractFit.betaDiscreteWeibull(lifetimes))) {
                    assertThat(fit.logLikelihood()).isFinite();
                    assertThat(fit.model().survival(60)).isBetween(0.0, 1.0);
                    assertThat(fit.model().discountedResidual(3, 0.1, 100)).isBetween(0.0, 100.0);
                    assertThat(fit.standardErrors().values())
                            .allSatisfy(error -> assertThat(error).isFinite());
                }
            }
        }
    }

    private static Lifetimes simulated(ContractModel model, int contracts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Lifetimes.Builder builder = Lifetimes.builder();
        for (int i = 0; i < contracts; i++) {
            int seen = 4 + random.nextInt(9);
            int cancelled = model.simulate(random);
            if (cancelled <= seen) {
                builder.cancelled(cancelled, 1);
            } else {
                builder.running(seen, 1);
            }
        }
        return builder.build();
    }
}
