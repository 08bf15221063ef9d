package io.changke.analytics.lifetime;

import java.util.Arrays;
import java.util.Optional;

/** The purchasing models there are. */
public enum PurchasingKind {
    BG_NBD(BgNbd.NAME, false),
    MBG_NBD(MbgNbd.NAME, false),
    PARETO_NBD(ParetoNbd.NAME, false),
    NBD(Nbd.NAME, false),
    BG_CNBD_K(BgCnbdK.NAME, true),
    MBG_CNBD_K(MbgCnbdK.NAME, true);

    private static final int TRIED_IN_ANY_CASE = 4;

    private final String key;
    private final boolean regular;

    PurchasingKind(String key, boolean regular) {
        this.key = key;
        this.regular = regular;
    }

    /** The name in JSON and on the command line. */
    public String key() {
        return key;
    }

    /** Whether the model has a regularity k, which is estimated too. */
    public boolean regular() {
        return regular;
    }

    /** The model of this name. */
    public static Optional<PurchasingKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /**
     * The parameters that fit best. Of a regular model each k from 1 to 4 is tried, and larger ones as long as the
     * likelihood rises, to 12 at most, as the package BTYDplus does.
     *
     * @throws IllegalArgumentException if {@link PurchasingFit#obstacle} names one, or for a regular model if the gaps
     *     between the purchases were not told
     */
    public PurchasingFit fit(PurchasingSummaries customers) {
        PurchasingFit best = PurchasingSearch.of(family(1), customers);
        if (!regular) {
            return best;
        }
        if (Double.isNaN(customers.logGaps())) {
            throw new IllegalArgumentException("Cannot fit " + key + ": the gaps between purchases are not known");
        }
        for (int k = 2; k <= BetaGeometric.MOST_REGULAR; k++) {
            PurchasingFit next = PurchasingSearch.of(family(k), customers);
            if (next.logLikelihood() > best.logLikelihood()) {
                best = next;
            } else if (k > TRIED_IN_ANY_CASE) {
                break;
            }
        }
        return best;
    }

    /** The model with this regularity (1 where it has none) and these values of its parameters, in the paper's order. */
    PurchasingModel model(int k, double... values) {
        return family(k).model().apply(values);
    }

    Family family(int k) {
        return switch (this) {
            case BG_NBD -> Family.betaGeometric(key, 0, 1, v -> new BgNbd(v[0], v[1], v[2], v[3]));
            case MBG_NBD -> Family.betaGeometric(key, 1, 1, v -> new MbgNbd(v[0], v[1], v[2], v[3]));
            case PARETO_NBD -> Family.PARETO_NBD;
            case NBD -> Family.NBD;
            case BG_CNBD_K -> Family.betaGeometric(key, 0, k, v -> new BgCnbdK(k, v[0], v[1], v[2], v[3]));
            case MBG_CNBD_K -> Family.betaGeometric(key, 1, k, v -> new MbgCnbdK(k, v[0], v[1], v[2], v[3]));
        };
    }
}
