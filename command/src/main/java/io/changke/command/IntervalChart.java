package io.changke.command;

import io.changke.analytics.base.BaseValue;

/** What the base is worth, how sure that is, and what makes it unsure. */
final class IntervalChart {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 230;

    private IntervalChart() {}

    static String draw(BaseValue value, Wording words) {
        Figures figures = words.figures();
        Svg svg = new Svg(WIDTH, HEIGHT, words.value());
        Scale x = Scale.upTo(Math.max(1, value.p90()), 20, WIDTH - 24);
        for (double mark : x.marks(4)) {
            svg.line(x.at(mark), 44, x.at(mark), 84, "grid");
            svg.text(x.at(mark), 100, "middle", "quiet", figures.compact(mark));
        }
        double low = Math.max(0, value.p10());
        svg.rectangle(x.start(), 60, x.end() - x.start(), 8, "track", "");
        svg.rectangle(x.at(low), 56, x.at(value.p90()) - x.at(low), 16, "band", "");
        svg.dot(x.at(Math.max(0, value.total())), 64);
        String between = words.text("chart.interval", figures.money(value.p10()), figures.money(value.p90()));
        double half = 3.1 * TextTable.width(between);
        double middle = Math.min(WIDTH - half, Math.max(half, x.at(Math.max(0, value.total()))));
        svg.text(middle, 20, "middle", "strong", figures.money(value.total()));
        svg.text(middle, 38, "middle", "quiet", between);
        parts(svg, value, words);
        return svg.toString();
    }

    /** The parts as standard deviations, from the same zero. */
    private static void parts(Svg svg, BaseValue value, Wording words) {
        double[] deviations = {
            Math.sqrt(value.parameters()), Math.sqrt(value.future()), Math.sqrt(value.holdout()),
        };
        String[] names = {"value.parameters", "value.future", "value.holdout"};
        double highest = Math.max(1e-9, Math.max(deviations[0], Math.max(deviations[1], deviations[2])));
        double longest = 0;
        for (String name : names) {
            longest = Math.max(longest, 6.4 * TextTable.width(words.text(name)));
        }
        Scale x = new Scale(0, highest, 28 + longest, WIDTH - 84);
        svg.text(20, 132, "start", "quiet", words.text("chart.parts"));
        for (int i = 0; i < names.length; i++) {
            double y = 148 + 26.0 * i;
            svg.text(20, y + 11, "start", "", words.text(names[i]));
            svg.rectangle(x.start(), y, x.at(deviations[i]) - x.start(), 14, "band", "");
            svg.text(
                    x.at(deviations[i]) + 6,
                    y + 11,
                    "start",
                    "quiet",
                    "± " + words.figures().money(deviations[i]));
        }
    }
}
