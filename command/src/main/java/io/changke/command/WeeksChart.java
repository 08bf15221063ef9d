package io.changke.command;

import io.changke.analytics.base.Holdout;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Purchases by week of the held-out time: what was forecast, and what happened. */
final class WeeksChart {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 270;

    private WeeksChart() {}

    static String draw(Holdout holdout, Wording words) {
        Figures figures = words.figures();
        List<Holdout.Week> weeks = fullWeeks(holdout);
        double highest = 1;
        for (Holdout.Week week : weeks) {
            highest = Math.max(highest, Math.max((double) week.actual(), forecast(week)));
        }
        Scale x = new Scale(1, Math.max(2, weeks.size()), 46, WIDTH - 14);
        Scale y = Scale.upTo(1.12 * highest, HEIGHT - 42, 24);
        Svg svg = new Svg(WIDTH, HEIGHT, words.holdout());
        for (double mark : y.marks(4)) {
            svg.line(x.start(), y.at(mark), x.end(), y.at(mark), "grid");
            svg.text(x.start() - 6, y.at(mark) + 4, "end", "quiet", figures.compact(mark));
        }
        int last = weeks.size();
        for (int week : new int[] {1, (1 + last) / 2, last}) {
            LocalDate day = LocalDate.ofEpochDay(holdout.calibratedUntil() + 7L * (week - 1) + 1);
            String anchor = week == 1 ? "start" : week == last ? "end" : "middle";
            svg.text(x.at(week), HEIGHT - 26, anchor, "quiet", figures.date(day));
        }
        svg.path(line(weeks, x, y, Holdout.Week::actual), "curve");
        svg.path(line(weeks, x, y, WeeksChart::forecast), "second");
        svg.text(x.start(), 14, "start", "strong accentText", "— " + words.text("label.actual"));
        svg.text(
                x.start() + 24 + 7.5 * TextTable.width(words.text("label.actual")),
                14,
                "start",
                "strong secondText",
                "- - " + words.text("label.forecast"));
        svg.text((x.start() + x.end()) / 2, HEIGHT - 6, "middle", "quiet", words.text("chart.weeksX"));
        return svg.toString();
    }

    /** The last week, if it has fewer days, would look like a fall. */
    private static List<Holdout.Week> fullWeeks(Holdout holdout) {
        int full = (holdout.to() - holdout.calibratedUntil()) / 7;
        return full < 2 ? holdout.weeks() : holdout.weeks().subList(0, full);
    }

    private static double forecast(Holdout.Week week) {
        Double forecast = week.forecast();
        return forecast == null ? 0 : forecast;
    }

    private static String line(List<Holdout.Week> weeks, Scale x, Scale y, ToDoubleFunction<Holdout.Week> figure) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < weeks.size(); i++) {
            path.append(Svg.point(i == 0, x.at(i + 1.0), y.at(figure.applyAsDouble(weeks.get(i)))));
        }
        return path.toString();
    }
}
