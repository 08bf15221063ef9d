package io.changke.command;

import java.util.List;

/** Classes side by side: their share of the customers, and their share of the value or revenue. */
final class SharesChart {

    /**
     * One class.
     *
     * @param customers share, 0 to 1
     * @param worth share, 0 to 1; 0 where it is not positive
     */
    record Row(String name, double customers, double worth, String colour) {}

    private static final int WIDTH = 420;
    private static final int ROW = 40;

    private SharesChart() {}

    static String draw(List<Row> rows, String title, String worth, Wording words) {
        double names = 12;
        double highest = .1;
        for (Row row : rows) {
            names = Math.max(names, 7.2 * TextTable.width(row.name()));
            highest = Math.max(highest, Math.max(row.customers(), row.worth()));
        }
        Scale x = new Scale(0, Math.min(1, Math.ceil(highest * 10) / 10), Math.min(170, names + 10), WIDTH - 48);
        int height = 26 + ROW * rows.size() + 30;
        Svg svg = new Svg(WIDTH, height, title);
        svg.rectangle(2, 5, 9, 9, "", "var(--bar)");
        svg.text(15, 14, "start", "quiet", words.text("chart.ofCustomers"));
        svg.text(WIDTH - 2, 14, "end", "quiet", words.text("chart.coloured", worth));
        int bottom = 26 + ROW * rows.size();
        for (double mark : x.marks(4)) {
            svg.line(x.at(mark), 22, x.at(mark), bottom, "grid");
            svg.text(x.at(mark), bottom + 14, "middle", "quiet", words.figures().percent(mark));
        }
        int y = 26;
        for (Row row : rows) {
            svg.text(x.start() - 8, y + 20, "end", "", row.name());
            svg.rectangle(x.start(), y + 3, x.at(row.customers()) - x.start(), 13, "", "var(--bar)");
            svg.text(
                    x.at(row.customers()) + 5,
                    y + 14,
                    "start",
                    "quiet",
                    words.figures().percent(row.customers()));
            svg.rectangle(x.start(), y + 18, x.at(row.worth()) - x.start(), 13, "", row.colour());
            svg.text(
                    x.at(row.worth()) + 5,
                    y + 29,
                    "start",
                    "quiet strong",
                    words.figures().percent(row.worth()));
            y += ROW;
        }
        return svg.toString();
    }
}
