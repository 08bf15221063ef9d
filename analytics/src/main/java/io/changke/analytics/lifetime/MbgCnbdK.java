package io.changke.analytics.lifetime;

/**
 * MBG/CNBD-k: MBG/NBD with a rhythm: the gaps between purchases are Erlang-k.
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2020.09.002">Reutterer, Platzer, Schröder (2021), IJRM 38,
 *     194–215</a>; the R package BTYDplus
 */
public final class MbgCnbdK extends BetaGeometric {

    public static final String NAME = "mbg-cnbd-k";

    /**
     * @param k 1 to 12; with 1 this is {@link MbgNbd}
     * @throws IllegalArgumentException unless k is in its range and all others are positive
     */
    public MbgCnbdK(int k, double r, double alpha, double a, double b) {
        super(1, k, r, alpha, a, b);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MbgCnbdK with(double... values) {
        return new MbgCnbdK(k, values[0], values[1], values[2], values[3]);
    }
}
