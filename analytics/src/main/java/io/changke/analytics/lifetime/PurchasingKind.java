package io.changke.analytics.lifetime;

import java.util.Arrays;
import java.util.Optional;

/** The purchasing models there are. */
public enum PurchasingKind {
    BG_NBD(BgNbd.NAME),
    MBG_NBD(MbgNbd.NAME),
    PARETO_NBD(ParetoNbd.NAME),
    NBD(Nbd.NAME);

    private final String key;

    PurchasingKind(String key) {
        this.key = key;
    }

    /** The name in JSON and on the command line. */
    public String key() {
        return key;
    }

    /** The model of this name. */
    public static Optional<PurchasingKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /**
     * The parameters that fit best.
     *
     * @throws IllegalArgumentException if {@link PurchasingFit#obstacle} names one
     */
    public PurchasingFit fit(PurchasingSummaries customers) {
        return PurchasingSearch.of(family(), customers);
    }

    /** The model with these values of its parameters, in the paper's order. */
    PurchasingModel model(double... values) {
        return family().model().apply(values);
    }

    Family family() {
        return switch (this) {
            case BG_NBD -> Family.BG_NBD;
            case MBG_NBD -> Family.MBG_NBD;
            case PARETO_NBD -> Family.PARETO_NBD;
            case NBD -> Family.NBD;
        };
    }
}
