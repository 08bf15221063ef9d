package io.changke.analytics.lifetime;

/**
 * BG/NBD: a customer can drop out after each repeat purchase; who has none is alive for certain.
 *
 * @see <a href="https://brucehardie.com/papers/018/">Fader, Hardie, Lee (2005), Marketing Science 24, 275–284</a>
 */
public final class BgNbd extends BetaGeometric {

    public static final String NAME = "bg-nbd";

    /** @throws IllegalArgumentException unless all are positive */
    public BgNbd(double r, double alpha, double a, double b) {
        super(0, 1, r, alpha, a, b);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public BgNbd with(double... values) {
        return new BgNbd(values[0], values[1], values[2], values[3]);
    }
}
