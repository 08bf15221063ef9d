package io.changke.analytics.lifetime;

/**
 * MBG/NBD: a customer can drop out after the first purchase too, so that nobody is alive for certain.
 *
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2007.02.001">Batislam, Denizel, Filiztekin (2007), IJRM 24,
 *     201–209</a>
 */
public final class MbgNbd extends BetaGeometric {

    public static final String NAME = "mbg-nbd";

    /** @throws IllegalArgumentException unless all are positive */
    public MbgNbd(double r, double alpha, double a, double b) {
        super(1, 1, r, alpha, a, b);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public MbgNbd with(double... values) {
        return new MbgNbd(values[0], values[1], values[2], values[3]);
    }
}
