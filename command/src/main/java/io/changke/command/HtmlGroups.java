package io.changke.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The cards that show how customers and what they are worth fall into groups. */
final class HtmlGroups {

    private final HtmlPage page;
    private final Analysis analysis;
    private final Wording words;
    private final Figures figures;

    HtmlGroups(HtmlPage page, Analysis analysis, Wording words) {
        this.page = page;
        this.analysis = analysis;
        this.words = words;
        this.figures = words.figures();
    }

    void tiers() {
        page.card(words.text("section.tiers"), words.tiers(), false);
        if (analysis.hasModel()) {
            groups(
                    analysis.groups().tiers(),
                    words::name,
                    tier -> "var(--" + tier.key() + ")",
                    words.tiers(),
                    words.text("html.tiersCaption"));
        }
        page.endCard();
    }

    void stages() {
        page.card(words.text("section.stages"), words.stages(), false);
        groups(
                analysis.groups().stages(),
                words::name,
                stage -> "var(--" + stage.key() + ")",
                words.stages(),
                words.text("html.stagesCaption"));
        page.endCard();
    }

    void rfm() {
        page.card(words.text("section.rfm"), words.rfm(), false);
        groups(
                analysis.groups().rfm(),
                words::name,
                rfmClass -> "var(--accent)",
                words.rfm(),
                words.rfmMeans() + words.text("html.stop"));
        page.endCard();
    }

    private <K> void groups(
            Map<K, Group> groups, Function<K, String> name, Function<K, String> colour, String title, String caption) {
        boolean valued = analysis.hasModel();
        double customers = Math.max(1, analysis.customers());
        double all = groups.values().stream()
                .mapToDouble(group -> worth(group, valued))
                .sum();
        List<SharesChart.Row> rows = new ArrayList<>();
        groups.forEach((key, group) -> {
            double share = all > 0 ? Math.max(0, worth(group, valued) / all) : 0;
            rows.add(new SharesChart.Row(name.apply(key), group.customers() / customers, share, colour.apply(key)));
        });
        String worth = words.text(valued ? "chart.ofValue" : "chart.ofRevenue");
        page.figure(SharesChart.draw(rows, title, worth, words), caption + " " + words.caption());
        page.details(words.text("html.asTable"), table(groups, name));
    }

    private <K> HtmlTable table(Map<K, Group> groups, Function<K, String> name) {
        HtmlTable table = new HtmlTable(
                "lnnn", "", words.text("label.customers"), words.text("label.revenue"), words.text("label.value"));
        groups.forEach((key, group) -> {
            Double value = group.value(analysis.hasModel());
            table.row(
                    name.apply(key),
                    figures.count(group.customers()),
                    figures.money(group.revenue()),
                    value == null ? "–" : figures.money(value));
        });
        return table;
    }

    private static double worth(Group group, boolean valued) {
        Double value = group.value(valued);
        return value == null ? group.revenue() : value;
    }
}
