package io.changke.demonstration;

/**
 * Kinds of customers. Within a kind everyone has a rate of buying of their own (gamma, a week), a chance of their own to
 * stay away for good after a purchase (beta), and a level of spending: a buy-till-you-die process with heterogeneity.
 */
enum Habit {
    PASSING_BY(.37, .9, 16, 2.0, 2.6, 1.3, 150, .45),
    EVERYDAY(.42, 2.2, 14, 1.0, 14, .6, 170, .40),
    COLLECTOR(.11, 3.0, 15, 1.0, 24, .8, 420, .50),
    COMPANY(.06, 1.6, 22, 1.0, 12, 1.9, 2400, .60),
    TEAHOUSE(.04, 5.0, 15, 1.0, 36, .4, 950, .40);

    private final double share;
    private final double rateShape;
    private final double rateRate;
    private final double leaveA;
    private final double leaveB;
    private final double feelsTheSeason;
    private final double spend;
    private final double spendSigma;

    Habit(
            double share,
            double rateShape,
            double rateRate,
            double leaveA,
            double leaveB,
            double feelsTheSeason,
            double spend,
            double spendSigma) {
        this.share = share;
        this.rateShape = rateShape;
        this.rateRate = rateRate;
        this.leaveA = leaveA;
        this.leaveB = leaveB;
        this.feelsTheSeason = feelsTheSeason;
        this.spend = spend;
        this.spendSigma = spendSigma;
    }

    double share() {
        return share;
    }

    double purchasesPerDay(Chance chance) {
        return chance.gamma(rateShape, rateRate) / 7;
    }

    double chanceToLeave(Chance chance) {
        return chance.beta(leaveA, leaveB);
    }

    /** What such a customer is ready to spend at a time, in the firm's currency. */
    double spend(Chance chance) {
        return chance.logNormal(spend, spendSigma);
    }

    /** How much the season moves such a customer: 0 not at all, 1 as the whole trade. */
    double feelsTheSeason() {
        return feelsTheSeason;
    }

    boolean isFirm() {
        return this == COMPANY || this == TEAHOUSE;
    }
}
