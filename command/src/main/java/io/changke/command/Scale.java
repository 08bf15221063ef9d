package io.changke.command;

import java.util.ArrayList;
import java.util.List;

/** From figures to places in a picture, with round marks. */
record Scale(double from, double to, double start, double end) {

    double at(double figure) {
        return to == from ? start : start + (figure - from) / (to - from) * (end - start);
    }

    /** A scale whose top is round, at least the figure. */
    static Scale upTo(double highest, double start, double end) {
        double step = step(highest, 4);
        return new Scale(0, Math.max(step, step * Math.ceil(highest / step - 1e-9)), start, end);
    }

    List<Double> marks(int about) {
        double step = step(to - from, about);
        List<Double> marks = new ArrayList<>();
        for (double mark = step * Math.ceil(from / step - 1e-9); mark <= to + step * 1e-9; mark += step) {
            // No mark at −0.
            marks.add(mark + 0.0);
        }
        return marks;
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double span, int about) {
        if (!(span > 0)) {
            return 1;
        }
        double raw = span / about;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
