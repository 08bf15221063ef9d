package io.changke.analytics.lifetime;

/**
 * ln S, S = Σ over j &lt; k of (n)ⱼ ∕ j! (u ∕ (α + T))ʲ with n = r + kx: what fewer than k steps within the silence u
 * since the last purchase have against none, in the mean over λ; with its derivatives by r and α. All 0 for k = 1.
 */
final class Silence {

    private final int k;
    double log;
    double byR;
    double byAlpha;
    double byRR;
    double byAlphaR;
    double byAlphaAlpha;

    Silence(int k) {
        this.k = k;
    }

    /**
     * Evaluates.
     *
     * @param n r + kx
     * @param u T − t_x
     * @param end α + T
     */
    void at(double n, double u, double end) {
        double part = 1;
        double slope = 0;
        double bend = 0;
        double sum = 1;
        double r = 0;
        double rr = 0;
        double steps = 0;
        double stepsR = 0;
        double squares = 0;
        for (int j = 1; j < k; j++) {
            double inverse = 1 / (n + j - 1);
            part *= u * (n + j - 1) / (end * j);
            slope += inverse;
            bend -= inverse * inverse;
            sum += part;
            r += part * slope;
            rr += part * (slope * slope + bend);
            steps += part * j;
            stepsR += part * j * slope;
            squares += part * j * (j + 1.0);
        }
        log = Math.log(sum);
        byR = r / sum;
        byRR = rr / sum - byR * byR;
        double meanSteps = steps / sum;
        byAlpha = -meanSteps / end;
        byAlphaR = -(stepsR / sum - meanSteps * byR) / end;
        byAlphaAlpha = (squares / sum - meanSteps * meanSteps) / (end * end);
    }
}
