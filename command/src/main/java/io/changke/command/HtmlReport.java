package io.changke.command;

import io.changke.analytics.base.Holdout;
import io.changke.files.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The analysis as one page: what was found is each card's title. */
final class HtmlReport {

    private final Analysis analysis;
    private final Locale locale;
    private final Wording words;
    private final Figures figures;
    private final HtmlPage page;

    HtmlReport(Analysis analysis, Locale locale) throws IOException {
        this.analysis = analysis;
        this.locale = locale;
        this.words = new Wording(analysis, locale);
        this.figures = words.figures();
        this.page = new HtmlPage(locale, words.text("report.title", fileName()), words.period());
    }

    String write() {
        HtmlGroups groups = new HtmlGroups(page, analysis, words);
        facts();
        notes();
        page.beginCards();
        value();
        concentration();
        groups.tiers();
        groups.stages();
        holdout();
        groups.rfm();
        care();
        models();
        return page.end(words.text("html.footer"));
    }

    private String fileName() {
        int slash = Math.max(analysis.file().lastIndexOf('/'), analysis.file().lastIndexOf('\\'));
        return analysis.file().substring(slash + 1);
    }

    private void facts() {
        var value = analysis.value();
        page.facts(List.of(
                new HtmlPage.Fact(words.text("label.customers"), figures.count(analysis.customers()), ""),
                new HtmlPage.Fact(
                        words.text("label.purchases"),
                        figures.count(analysis.purchases()),
                        words.text("html.lines", analysis.orders(), analysis.lines())),
                new HtmlPage.Fact(
                        words.text("label.revenue"),
                        figures.money(analysis.revenue()),
                        words.text("html.returned", figures.percent(analysis.returned()))),
                new HtmlPage.Fact(
                        words.text("label.value"),
                        value == null ? "–" : figures.money(value.total()),
                        value == null ? "" : figures.money(value.p10()) + " – " + figures.money(value.p90()))));
    }

    private void notes() {
        List<String> notes = words.notes();
        for (Notice notice : analysis.notices()) {
            notes.add(notice.message(locale));
        }
        page.notes(notes);
    }

    private void value() {
        page.card(words.text("section.value"), words.value(), false);
        var value = analysis.value();
        if (value != null) {
            var settings = analysis.frame().settings();
            String caption = words.text(
                    "html.valueCaption",
                    figures.percent(settings.margin()),
                    figures.percent(settings.annualDiscountRate()),
                    settings.horizonMonths());
            page.figure(IntervalChart.draw(value, words), caption + " " + words.caption());
        }
        page.endCard();
    }

    private void concentration() {
        page.card(words.text("section.concentration"), words.concentration(), false);
        if (words.isSpread()) {
            page.figure(
                    ConcentrationChart.draw(analysis, words),
                    words.text("html.concentrationCaption") + " " + words.caption());
        }
        page.endCard();
    }

    private void holdout() {
        page.card(words.text("section.holdout"), words.holdout(), false);
        Holdout holdout = analysis.holdout();
        if (holdout != null && holdout.forecast() != null) {
            String sum = words.text("html.holdoutSum", holdout.actual(), figures.decimal(holdout.forecast(), 0));
            page.figure(
                    WeeksChart.draw(holdout, words),
                    words.holdoutPeriod(holdout) + words.text("html.stop") + " " + sum);
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
            page.details(words.text("html.asTable"), table);
        }
        if (holdout != null && !holdout.candidates().isEmpty()) {
            candidates(holdout);
        }
        page.endCard();
    }

    private void candidates(Holdout holdout) {
        HtmlTable table = new HtmlTable(
                "lnnn",
                words.text("holdout.candidates"),
                words.text("label.logScore"),
                words.text("label.forecast"),
                words.text("label.bias"));
        for (Holdout.Candidate candidate : holdout.candidates()) {
            Double bias = candidate.biasPercent();
            table.row(
                    words.model(candidate),
                    figures.decimal(candidate.logScore(), 4),
                    figures.decimal(candidate.forecast(), 1),
                    bias == null ? "–" : figures.signedPercent(bias));
        }
        page.table(table);
        page.remark(words.text("holdout.candidatesMean"));
    }

    private void care() {
        page.card(words.text("section.care"), words.care(), true);
        HtmlTable table = new HtmlTable(
                "lnlll",
                words.text("label.customer"),
                words.text(analysis.hasModel() ? "label.value" : "label.revenue"),
                words.text("label.stage"),
                words.text("label.last"),
                words.text("label.why"));
        for (ScoredCustomer customer : analysis.care().first()) {
            table.row(
                    TextTable.shorten(customer.id()),
                    figures.money(customer.worth()),
                    words.name(customer.score().stage()),
                    words.date(customer.summary().lastDay()),
                    words.late(customer));
        }
        if (!analysis.care().first().isEmpty()) {
            page.table(table.stackedOnPhones());
            page.remark(words.text("html.careCaption"));
        }
        page.endCard();
    }

    private void models() {
        page.card(words.text("section.model"), words.model(), true);
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
            page.table(table);
        }
        words.fits().forEach(page::remark);
        page.endCard();
    }

    private void parameters(HtmlTable table, String model, Map<String, Double> values, Map<String, Double> errors) {
        values.forEach((name, value) -> {
            Double error = errors.get(name);
            table.row(
                    model + " " + Wording.symbol(name),
                    figures.decimal(value, 4),
                    error == null ? "–" : "± " + figures.decimal(error, 4));
        });
    }
}
