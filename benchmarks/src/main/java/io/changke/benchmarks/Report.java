package io.changke.benchmarks;

import java.time.Duration;
import java.util.Arrays;

/** What was measured, said at once and with what it was measured against. */
final class Report {
    private boolean everyGoalReached = true;

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static double percentile95(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * .95)];
    }

    void say(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }

    void ratio(String what, double ours, double reference, String unit, double goal) {
        double ratio = ours / reference;
        goal(ratio <= goal);
        say("%-34s %10.2f %s  : %10.2f %s = %5.2f  (goal: %.1f)", what, ours, unit, reference, unit, ratio, goal);
    }

    void atMost(String what, double value, String unit, double most) {
        goal(value <= most);
        say("%-34s %10.2f %s  of %.2f %s allowed = %.2f", what, value, unit, most, unit, value / most);
    }

    private void goal(boolean reached) {
        everyGoalReached &= reached;
        if (!reached) {
            say("-- goal missed:");
        }
    }

    boolean everyGoalReached() {
        return everyGoalReached;
    }
}
