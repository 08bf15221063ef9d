package io.changke.analytics.likelihood;

/** A function to be minimised, with its derivatives. */
public interface Objective {

    /**
     * The value at {@code point}; the gradient and the Hessian there are written to the arrays, of which every entry is
     * overwritten.
     */
    double at(double[] point, double[] gradient, double[][] hessian);
}
