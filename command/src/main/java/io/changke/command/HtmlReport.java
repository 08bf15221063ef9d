package io.changke.command;

import io.changke.analytics.base.Holdout;
import io.changke.files.Notice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The analysis as one page that needs nothing else: no script, no font, no picture from anywhere. */
final class HtmlReport {

    private final Analysis analysis;
    private final Locale locale;
    private final Wording words;
    private final Figures figures;
    private final StringBuilder page = new StringBuilder();

    HtmlReport(Analysis analysis, Locale locale) {
        this.analysis = analysis;
        this.locale = locale;
        this.words = new Wording(analysis, locale);
        this.figures = words.figures();
    }

    String write() throws IOException {
        String title = words.text("report.title", fileName());
        page.append("<!doctype html>\n<html lang=\"")
                .append(locale.getLanguage().equals("zh") ? "zh-CN" : "en")
                .append("\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(Svg.escape(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style></head>\n<body><main>\n<header><h1>")
                .append(Svg.escape(title))
                .append("</h1><p>")
                .append(Svg.escape(words.period()))
                .append("</p></header>\n");
        facts();
        notes();
        page.append("<div class=\"cards\">\n");
        value();
        concentration();
        tiers();
        stages();
        holdout();
        rfm();
        care();
        models();
        page.append("</div>\n<footer><p>")
                .append(Svg.escape(words.text("html.footer")))
                .append("</p></footer>\n</main></body></html>\n");
        return page.toString();
    }

    private String fileName() {
        int slash = Math.max(analysis.file().lastIndexOf('/'), analysis.file().lastIndexOf('\\'));
        return analysis.file().substring(slash + 1);
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IOException("report.css is missing from the program");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void facts() {
        page.append("<dl class=\"facts\">");
        fact("label.customers", figures.count(analysis.customers()), "");
        fact(
                "label.purchases",
                figures.count(analysis.purchases()),
                words.text("html.lines", figures.count(analysis.orders()), figures.count(analysis.lines())));
        fact(
                "label.revenue",
                figures.money(analysis.revenue()),
                words.text("html.returned", figures.percent(analysis.returned())));
        var value = analysis.value();
        fact(
                "label.value",
                value == null ? "–" : figures.money(value.total()),
                value == null ? "" : figures.money(value.p10()) + " – " + figures.money(value.p90()));
        page.append("</dl>\n");
    }

    private void fact(String label, String figure, String small) {
        page.append("<div><dt>")
                .append(Svg.escape(words.text(label)))
                .append("</dt><dd>")
                .append(Svg.escape(figure))
                .append(small.isEmpty() ? "" : "<small>" + Svg.escape(small) + "</small>")
                .append("</dd></div>");
    }

    private void notes() {
        List<String> notes = words.notes();
        for (Notice notice : analysis.notices()) {
            notes.add(notice.message(locale));
        }
        if (notes.isEmpty()) {
            return;
        }
        page.append("<ul class=\"notes\">");
        notes.forEach(note -> page.append("<li>").append(Svg.escape(note)).append("</li>"));
        page.append("</ul>\n");
    }

    private void value() {
        open("section.value", words.value(), false);
        var value = analysis.value();
        if (value != null) {
            var settings = analysis.frame().settings();
            figure(
                    IntervalChart.draw(value, words),
                    words.text(
                                    "html.valueCaption",
                                    figures.percent(settings.margin()),
                                    figures.percent(settings.annualDiscountRate()),
                                    String.valueOf(settings.horizonMonths()))
                            + " " + words.caption());
        }
        close();
    }

    private void concentration() {
        open("section.concentration", words.concentration(), false);
        if (words.isSpread()) {
            figure(
                    ConcentrationChart.draw(analysis, words),
                    words.text("html.concentrationCaption") + " " + words.caption());
        }
        close();
    }

    private void tiers() {
        open("section.tiers", words.tiers(), false);
        if (analysis.hasModel()) {
            groups(
                    analysis.groups().tiers(),
                    words::name,
                    tier -> "var(--" + tier.key() + ")",
                    words.tiers(),
                    words.text("html.tiersCaption"));
        }
        close();
    }

    private void stages() {
        open("section.stages", words.stages(), false);
        groups(
                analysis.groups().stages(),
                words::name,
                stage -> "var(--" + stage.key() + ")",
                words.stages(),
                words.text("html.stagesCaption"));
        close();
    }

    private void rfm() {
        open("section.rfm", words.rfm(), false);
        var means = analysis.frame().rfm();
        groups(
                analysis.groups().rfm(),
                words::name,
                rfmClass -> "var(--accent)",
                words.rfm(),
                words.text(
                                "rfm.means",
                                figures.decimal(means.meanRecency(), 1),
                                figures.decimal(means.meanFrequency(), 2),
                                figures.decimal(means.meanMonetary(), 2))
                        + words.text("html.stop"));
        close();
    }

    private <K> void groups(
            Map<K, Group> groups, Function<K, String> name, Function<K, String> colour, String title, String caption) {
        boolean valued = analysis.hasModel();
        double customers = Math.max(1, analysis.customers());
        double all = groups.values().stream()
                .mapToDouble(group -> worth(group, valued))
                .sum();
        List<SharesChart.Row> rows = new ArrayList<>();
        HtmlTable table = new HtmlTable(
                "lnnn", "", words.text("label.customers"), words.text("label.revenue"), words.text("label.value"));
        groups.forEach((key, group) -> {
            double share = all > 0 ? Math.max(0, worth(group, valued) / all) : 0;
            rows.add(new SharesChart.Row(name.apply(key), group.customers() / customers, share, colour.apply(key)));
            Double value = group.value(valued);
            table.row(
                    name.apply(key),
                    figures.count(group.customers()),
                    figures.money(group.revenue()),
                    value == null ? "–" : figures.money(value));
        });
        String worth = words.text(valued ? "chart.ofValue" : "chart.ofRevenue");
        figure(SharesChart.draw(rows, title, worth, words), caption + " " + words.caption());
        asTable(table);
    }

    private static double worth(Group group, boolean valued) {
        Double value = group.value(valued);
        return value == null ? group.revenue() : value;
    }

    private void holdout() {
        open("section.holdout", words.holdout(), false);
        Holdout holdout = analysis.holdout();
        if (holdout != null && holdout.forecast() != null) {
            String period = words.text(
                    "holdout.period",
                    words.date(holdout.calibratedUntil()),
                    words.date(holdout.to()),
                    figures.count(holdout.customers()));
            String sum = words.text(
                    "html.holdoutSum", figures.count(holdout.actual()), figures.decimal(holdout.forecast(), 0));
            figure(WeeksChart.draw(holdout, words), period + words.text("html.stop") + " " + sum);
            HtmlTable table = new HtmlTable(
                    "lnnn",
                    words.text("html.repeatsBefore"),
                    words.text("label.customers"),
                    words.text("label.actual"),
                    words.text("label.forecast"));
            for (Holdout.Repeats repeats : holdout.byRepeats()) {
                Double forecast = repeats.forecast();
                table.row(
                        repeats.repeats() + (repeats.repeats() >= 7 ? "+" : ""),
                        figures.count(repeats.customers()),
                        figures.count(repeats.actual()),
                        forecast == null ? "–" : figures.decimal(forecast, 1));
            }
            asTable(table);
        }
        close();
    }

    private void care() {
        open("section.care", words.care(), true);
        HtmlTable table = new HtmlTable(
                "lnlll",
                words.text("label.customer"),
                words.text(analysis.hasModel() ? "label.value" : "label.revenue"),
                words.text("label.stage"),
                words.text("label.last"),
                words.text("label.why"));
        for (ScoredCustomer customer : analysis.care().first()) {
            table.row(
                    TerminalReport.shorten(customer.id()),
                    figures.money(customer.worth()),
                    words.name(customer.score().stage()),
                    words.date(customer.summary().lastDay()),
                    words.late(customer));
        }
        if (!analysis.care().first().isEmpty()) {
            page.append("<div class=\"scroll\">").append(table).append("</div>");
            page.append("<p class=\"remark\">")
                    .append(Svg.escape(words.text("html.careCaption")))
                    .append("</p>");
        }
        close();
    }

    private void models() {
        open("section.model", words.model(), true);
        HtmlTable table = new HtmlTable("lnn", "", words.text("html.estimate"), words.text("html.error"));
        var fit = analysis.frame().purchasing();
        if (fit != null) {
            parameters(table, words.text("model." + fit.name()), fit.parameters(), fit.standardErrors());
        }
        var spend = analysis.frame().spend();
        if (spend != null) {
            parameters(table, "Gamma-Gamma", spend.parameters(), spend.standardErrors());
        }
        if (fit != null) {
            page.append("<div class=\"scroll\">").append(table).append("</div>");
        }
        for (String line : words.fits()) {
            page.append("<p class=\"remark\">").append(Svg.escape(line)).append("</p>");
        }
        close();
    }

    private void parameters(HtmlTable table, String model, Map<String, Double> values, Map<String, Double> errors) {
        values.forEach((name, value) -> {
            Double error = errors.get(name);
            table.row(
                    model + " " + TerminalReport.symbol(name),
                    figures.decimal(value, 4),
                    error == null ? "–" : "± " + figures.decimal(error, 4));
        });
    }

    private void open(String kind, String finding, boolean wide) {
        page.append(wide ? "<section class=\"wide\">" : "<section>")
                .append("<h2><span class=\"kind\">")
                .append(Svg.escape(words.text(kind)))
                .append("</span>")
                .append(Svg.escape(finding))
                .append("</h2>");
    }

    private void close() {
        page.append("</section>\n");
    }

    private void figure(String svg, String caption) {
        page.append("<figure>")
                .append(svg)
                .append("<figcaption>")
                .append(Svg.escape(caption))
                .append("</figcaption></figure>");
    }

    private void asTable(HtmlTable table) {
        page.append("<details><summary>")
                .append(Svg.escape(words.text("html.asTable")))
                .append("</summary><div class=\"scroll\">")
                .append(table)
                .append("</div></details>");
    }
}
