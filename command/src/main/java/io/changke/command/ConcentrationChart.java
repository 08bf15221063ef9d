package io.changke.command;

/** Which share of revenue the best share of customers brings. */
final class ConcentrationChart {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 270;

    private ConcentrationChart() {}

    static String draw(Analysis analysis, Wording words) {
        Figures figures = words.figures();
        var shares = analysis.concentration();
        double highest = 1;
        for (int i = 1; i <= 100; i++) {
            highest = Math.max(highest, shares.shareOf(i / 100.0));
        }
        Scale x = new Scale(0, 1, 46, WIDTH - 22);
        Scale y = new Scale(0, highest, HEIGHT - 42, 12);
        Svg svg = new Svg(WIDTH, HEIGHT, words.concentration());
        for (double mark : new double[] {0, .2, .4, .6, .8, 1}) {
            svg.line(x.start(), y.at(mark), x.end(), y.at(mark), "grid");
            svg.text(x.start() - 6, y.at(mark) + 4, "end", "quiet", figures.percent(mark));
            svg.text(x.at(mark), HEIGHT - 26, "middle", "quiet", figures.percent(mark));
        }
        StringBuilder curve = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            curve.append(Svg.point(i == 0, x.at(i / 200.0), y.at(shares.shareOf(i / 200.0))));
        }
        svg.path(curve + Svg.point(false, x.at(1), y.at(0)) + "Z", "area");
        svg.line(x.at(0), y.at(0), x.at(1), y.at(1), "even");
        svg.path(curve.toString(), "curve");
        double best = shares.shareOf(.2);
        svg.line(x.at(.2), y.at(0), x.at(.2), y.at(best), "even");
        svg.dot(x.at(.2), y.at(best));
        svg.text(
                x.at(.2) + 10,
                y.at(best) + 16,
                "start",
                "strong",
                words.text("chart.concentrationMark", figures.percent(best)));
        svg.text(x.at(.72), y.at(.6), "start", "quiet", words.text("chart.equal"));
        svg.text((x.start() + x.end()) / 2, HEIGHT - 6, "middle", "quiet", words.text("chart.concentrationX"));
        return svg.toString();
    }
}
