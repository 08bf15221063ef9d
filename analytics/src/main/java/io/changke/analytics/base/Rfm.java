package io.changke.analytics.base;

/**
 * Recency, frequency and revenue of one customer.
 *
 * @param recencyDays days since the last occasion
 * @param frequency occasions
 * @param monetary net revenue
 * @param r score of recency, 1 to 5, 5 best
 * @param f score of frequency
 * @param m score of revenue
 */
public record Rfm(int recencyDays, int frequency, double monetary, int r, int f, int m, RfmClass rfmClass) {}
