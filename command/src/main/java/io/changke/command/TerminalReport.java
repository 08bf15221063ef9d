package io.changke.command;

import io.changke.analytics.base.Holdout;
import io.changke.files.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The analysis for a terminal. */
final class TerminalReport {

    private static final int BAR = 24;

    private final Analysis analysis;
    private final Wording words;
    private final Figures figures;
    private final Locale locale;
    private final boolean colours;
    private final StringBuilder page = new StringBuilder();

    TerminalReport(Analysis analysis, Locale locale, boolean colours) {
        this.analysis = analysis;
        this.words = new Wording(analysis, locale);
        this.figures = words.figures();
        this.locale = locale;
        this.colours = colours;
    }

    String write() {
        base();
        concentration();
        rfm();
        models();
        holdout();
        value();
        groups("section.tiers", words.tiers(), analysis.groups().tiers(), words::name);
        groups("section.stages", words.stages(), analysis.groups().stages(), words::name);
        care();
        return page.toString();
    }

    private void base() {
        page.append('\n')
                .append(bold(words.text("report.title", analysis.file())))
                .append('\n');
        page.append("  ").append(words.period()).append("\n\n");
        TextTable table = new TextTable("lrlrlr");
        table.row(
                words.text("label.customers"), figures.count(analysis.customers()),
                words.text("label.purchases"), figures.count(analysis.purchases()),
                words.text("label.revenue"), figures.decimal(analysis.revenue(), 2));
        table.row(
                words.text("label.orders"), figures.count(analysis.orders()),
                words.text("label.lines"), figures.count(analysis.lines()),
                words.text("label.returned"), figures.percent(analysis.returned()));
        page.append(table);
        notes();
    }

    private void notes() {
        words.notes().forEach(this::line);
        for (Notice notice : analysis.notices()) {
            line(notice.message(locale));
        }
    }

    private void line(String text) {
        page.append("  ").append(Paragraph.wrap(text, 2, 4, locale)).append('\n');
    }

    private void concentration() {
        section("section.concentration", words.concentration());
        if (!words.isSpread()) {
            return;
        }
        TextTable table = new TextTable("rlr");
        for (double best : new double[] {.01, .05, .1, .2, .5}) {
            double share = analysis.concentration().shareOf(best);
            table.row(words.text("label.best", figures.percent(best)), bar(share), figures.percent(share));
        }
        page.append(table);
    }

    private void rfm() {
        section("section.rfm", words.rfm());
        line(words.rfmMeans());
        table(analysis.groups().rfm(), words::name);
    }

    private void models() {
        section("section.model", words.model());
        List<String> fits = new ArrayList<>(words.fits());
        var fit = analysis.frame().purchasing();
        if (fit != null) {
            page.append(parameters(fit.parameters(), fit.standardErrors()));
            line(fits.remove(0));
        }
        var spend = analysis.frame().spend();
        if (spend != null) {
            line(words.text("model.gamma-gamma"));
            page.append(parameters(spend.parameters(), spend.standardErrors()));
        }
        fits.forEach(this::line);
    }

    private String parameters(Map<String, Double> parameters, Map<String, Double> errors) {
        TextTable table = new TextTable("lrl");
        parameters.forEach((name, value) -> {
            Double error = errors.get(name);
            table.row(
                    Wording.symbol(name),
                    figures.decimal(value, 4),
                    error == null ? "" : "± " + figures.decimal(error, 4));
        });
        return table.toString();
    }

    private void holdout() {
        section("section.holdout", words.holdout());
        Holdout holdout = analysis.holdout();
        if (holdout == null || holdout.customers() == 0) {
            return;
        }
        line(words.holdoutPeriod(holdout));
        TextTable table = new TextTable("lrrr");
        table.row("", words.text("label.actual"), words.text("label.forecast"), words.text("label.bias"));
        table.row(
                words.text("label.purchases"),
                figures.count(holdout.actual()),
                decimal(holdout.forecast()),
                bias(holdout.biasPercent()));
        for (Holdout.Repeats repeats : holdout.byRepeats()) {
            table.row(
                    words.text(
                            repeats.repeats() >= 7 ? "holdout.repeatsOrMore" : "holdout.repeats",
                            repeats.repeats(),
                            repeats.customers()),
                    figures.count(repeats.actual()),
                    decimal(repeats.forecast()),
                    bias(biasOf(repeats.actual(), repeats.forecast())));
        }
        page.append(table);
        candidates(holdout);
    }

    private void candidates(Holdout holdout) {
        if (holdout.candidates().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("lrrr");
        table.row(
                words.text("holdout.candidates"),
                words.text("label.logScore"),
                words.text("label.forecast"),
                words.text("label.bias"));
        for (Holdout.Candidate candidate : holdout.candidates()) {
            table.row(
                    "  " + words.model(candidate),
                    figures.decimal(candidate.logScore(), 4),
                    decimal(candidate.forecast()),
                    bias(candidate.biasPercent()));
        }
        page.append(table);
        line(words.text("holdout.candidatesMean"));
    }

    private static @Nullable Double biasOf(long actual, @Nullable Double forecast) {
        return forecast == null || actual == 0 ? null : Double.valueOf(100 * (forecast - actual) / actual);
    }

    private String decimal(@Nullable Double number) {
        return number == null ? "–" : figures.decimal(number, 1);
    }

    private String bias(@Nullable Double percent) {
        return percent == null ? "–" : figures.signedPercent(percent);
    }

    private void value() {
        section("section.value", words.value());
        var value = analysis.value();
        if (value == null) {
            return;
        }
        var settings = analysis.frame().settings();
        line(words.text(
                "value.settings",
                figures.percent(settings.margin()),
                figures.percent(settings.annualDiscountRate()),
                settings.horizonMonths()));
        TextTable table = new TextTable("lr");
        table.row(words.text("value.parameters"), "± " + figures.money(Math.sqrt(value.parameters())));
        table.row(words.text("value.future"), "± " + figures.money(Math.sqrt(value.future())));
        table.row(words.text("value.holdout"), "± " + figures.money(Math.sqrt(value.holdout())));
        page.append(table);
    }

    private <K> void groups(String section, String finding, Map<K, Group> groups, Function<K, String> name) {
        section(section, finding);
        if (!section.equals("section.tiers") || analysis.hasModel()) {
            table(groups, name);
        }
    }

    private <K> void table(Map<K, Group> groups, Function<K, String> name) {
        TextTable table = new TextTable("lrlrrr");
        table.row("", words.text("label.customers"), "", "", words.text("label.revenue"), words.text("label.value"));
        double all = Math.max(1, analysis.customers());
        groups.forEach((key, group) -> {
            Double value = group.value(analysis.hasModel());
            table.row(
                    name.apply(key),
                    figures.count(group.customers()),
                    bar(group.customers() / all),
                    figures.percent(group.customers() / all),
                    figures.money(group.revenue()),
                    value == null ? "–" : figures.money(value));
        });
        page.append(table);
    }

    private void care() {
        section("section.care", words.care());
        TextTable table = new TextTable("lrlrl");
        for (ScoredCustomer customer : analysis.care().first()) {
            table.row(
                    TextTable.shorten(customer.id()),
                    figures.money(customer.worth()),
                    words.name(customer.score().stage()),
                    words.date(customer.summary().lastDay()),
                    words.late(customer));
        }
        page.append(table);
    }

    private void section(String key, String finding) {
        String name = words.text(key);
        page.append('\n')
                .append(accent(name))
                .append("  ")
                .append(bold(Paragraph.wrap(finding, TextTable.width(name) + 2, 2, locale)))
                .append('\n');
    }

    private static String bar(double share) {
        int eighths = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR * 8);
        String rest = eighths % 8 == 0 ? "" : String.valueOf((char) ('\u2590' - eighths % 8));
        return "█".repeat(eighths / 8) + rest;
    }

    private String bold(String text) {
        return colours ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String accent(String text) {
        return colours ? "\u001b[32m" + text + "\u001b[0m" : text;
    }
}
