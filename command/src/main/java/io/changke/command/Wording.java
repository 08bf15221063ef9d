package io.changke.command;

import io.changke.analytics.base.Holdout;
import io.changke.analytics.base.RfmClass;
import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import io.changke.analytics.base.Tier;
import io.changke.analytics.lifetime.Edge;
import io.changke.analytics.lifetime.MissingModel;
import io.changke.analytics.lifetime.SpendByFrequency.Verdict;
import io.changke.analytics.lifetime.SpendFit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The findings in words: titles that say what was found, the same in the terminal and on the page. */
final class Wording {

    private static final String SPEND_MODEL = "Gamma-Gamma";

    private final Analysis analysis;
    private final Locale locale;
    private final Figures figures;

    Wording(Analysis analysis, Locale locale) {
        this.analysis = analysis;
        this.locale = locale;
        this.figures = new Figures(locale);
    }

    Figures figures() {
        return figures;
    }

    String text(String key, Object... arguments) {
        return Texts.of(locale, key, arguments);
    }

    String name(RfmClass rfmClass) {
        return text("rfm." + rfmClass.key());
    }

    String name(Tier tier) {
        return text("tier." + tier.key());
    }

    String name(Stage stage) {
        return text("stage." + stage.key());
    }

    /** As the papers write a parameter. */
    static String symbol(String parameter) {
        return switch (parameter) {
            case "alpha" -> "α";
            case "gamma" -> "γ";
            default -> parameter;
        };
    }

    String period() {
        return text("report.period", figures.date(analysis.from()), figures.date(analysis.to()));
    }

    /** Enough customers and revenue to say how it is spread. */
    boolean isSpread() {
        return analysis.revenue() > 0 && analysis.customers() > 4;
    }

    String concentration() {
        double share = analysis.concentration().shareOf(.2);
        return isSpread() ? text("finding.concentration", figures.percent(share)) : text("finding.noConcentration");
    }

    /** What was left out or is special in the log, each kind with its count. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, analysis.returnLines(), "note.returns");
        note(notes, analysis.serviceLines(), "note.services");
        note(notes, analysis.returnsOnly(), "note.returnsOnly");
        analysis.skipped().forEach((reason, count) -> {
            Long line = analysis.firstSkipped().get(reason);
            String where = line == null ? "" : text("note.firstLine", line);
            notes.add(text("note.skipped", count, text("skip." + reason), where));
        });
        return notes;
    }

    private void note(List<String> notes, long count, String key) {
        if (count > 0) {
            notes.add(text(key, count));
        }
    }

    /** How well the models fit, a sentence each. */
    List<String> fits() {
        List<String> fits = new ArrayList<>();
        var fit = analysis.frame().purchasing();
        if (fit != null) {
            fits.add(text(
                    "model.fit",
                    figures.decimal(fit.logLikelihood(), 3),
                    fit.customers(),
                    fit.distinctRows(),
                    text(fit.converged() ? "model.converged" : "model.notConverged"),
                    text("unit." + analysis.frame().settings().unit().key())));
            Integer regularity = fit.regularity();
            if (regularity != null) {
                fits.add(text("model.regularity", regularity));
            }
        }
        var spend = analysis.frame().spend();
        if (spend == null) {
            fits.add(text("model.noSpend", reason(analysis.frame().spendMissing())) + text("html.stop") + standIn());
            return fits;
        }
        Double correlation = spend.correlation();
        fits.add(text(
                "model.spendFit",
                figures.decimal(spend.logLikelihood(), 3),
                spend.customers(),
                text(spend.converged() ? "model.converged" : "model.notConverged"),
                correlation == null ? "–" : figures.decimal(correlation, 2)));
        byFrequency(spend).ifPresent(fits::add);
        if (!spend.hasMean()) {
            var edge = spend.edge();
            String why = spend.canBeUsed()
                    ? text("model.noMean")
                    : edge == null ? text("finding.notConverged", SPEND_MODEL) : atEdge(SPEND_MODEL, edge);
            fits.add(why + text("html.stop") + standIn());
        }
        return fits;
    }

    private Optional<String> byFrequency(SpendFit spend) {
        var found = spend.byFrequency();
        if (found == null) {
            return Optional.empty();
        }
        Verdict verdict = found.verdict();
        String meaning = spend.edge() == Edge.STEADY_SPEND ? "ownMean" : verdict.key();
        return Optional.of(text(
                "model.byFrequency." + verdict.key(),
                figures.signedPercent(100 * found.perDoubling()),
                figures.signedPercent(100 * found.low()),
                figures.signedPercent(100 * found.high()),
                figures.decimal(found.pValue(), 3),
                verdict == Verdict.SAME ? "" : text("model.byFrequency.meaning." + meaning)));
    }

    private String standIn() {
        return analysis.hasModel()
                ? text(
                        "model.meanSpend",
                        figures.money(analysis.frame().meanSpend().mean()))
                : "";
    }

    private String atEdge(String model, Edge edge) {
        return text("finding.modelAtEdge", model, text("edge." + edge.key()));
    }

    /** n and date, as every chart carries them. */
    String caption() {
        return text("html.caption", figures.count(analysis.customers()), figures.date(analysis.to()));
    }

    String rfm() {
        double important = 0;
        double revenue = 0;
        double all = 0;
        for (Map.Entry<RfmClass, Group> entry : analysis.groups().rfm().entrySet()) {
            boolean isImportant = entry.getKey().key().startsWith("important");
            all += entry.getValue().revenue();
            important += isImportant ? entry.getValue().customers() : 0;
            revenue += isImportant ? entry.getValue().revenue() : 0;
        }
        if (all <= 0 || analysis.customers() == 0) {
            return text("finding.rfmPlain");
        }
        return text("finding.rfm", figures.percent(important / analysis.customers()), figures.percent(revenue / all));
    }

    String rfmMeans() {
        var means = analysis.frame().rfm();
        return text(
                "rfm.means",
                figures.decimal(means.meanRecency(), 1),
                figures.decimal(means.meanFrequency(), 2),
                figures.decimal(means.meanMonetary(), 2));
    }

    String model(Holdout.Candidate candidate) {
        String name = text("model." + candidate.name());
        return candidate.converged() ? name : text("holdout.notConverged", name);
    }

    String model() {
        var fit = analysis.frame().purchasing();
        if (fit == null) {
            return text("finding.noModel", reason(analysis.frame().purchasingMissing()));
        }
        String name = text("model." + fit.name());
        if (!fit.converged()) {
            var edge = fit.edge();
            return edge == null ? text("finding.notConverged", name) : atEdge(name, edge);
        }
        return text("finding.model", name, fit.customers());
    }

    String holdout() {
        Holdout holdout = analysis.holdout();
        if (holdout == null) {
            return text("finding.noSplit");
        }
        Double bias = holdout.biasPercent();
        if (bias == null) {
            var missing = holdout.purchasingMissing();
            return missing != null ? text("finding.noForecast", reason(missing)) : text("finding.nobodyBought");
        }
        double size = Math.abs(bias);
        String key = size < 1 ? "finding.holdoutGood" : bias < 0 ? "finding.holdoutLow" : "finding.holdoutHigh";
        return text(key, figures.decimal(size, 1));
    }

    String holdoutPeriod(Holdout holdout) {
        return text("holdout.period", date(holdout.calibratedUntil()), date(holdout.to()), holdout.customers());
    }

    String value() {
        var value = analysis.value();
        if (value == null) {
            return text("finding.noValue", reason(analysis.frame().purchasingMissing()));
        }
        return text(
                "finding.value",
                figures.money(value.total()),
                figures.money(value.p10()),
                figures.money(value.p90()),
                analysis.frame().settings().horizonMonths());
    }

    String tiers() {
        var value = analysis.value();
        if (value == null || value.total() <= 0) {
            return text("finding.noTiers");
        }
        double top = 0;
        long customers = 0;
        for (Tier tier : new Tier[] {Tier.PLATINUM, Tier.GOLD}) {
            Group group = analysis.groups().tiers().getOrDefault(tier, new Group());
            Double worth = group.value(true);
            top += worth == null ? 0 : worth;
            customers += group.customers();
        }
        return text("finding.tiers", customers, figures.percent(top / value.total()));
    }

    String stages() {
        long lost = customers(Stage.LOST);
        long active = customers(Stage.EXPLORATION) + customers(Stage.DEVELOPMENT) + customers(Stage.STABLE);
        double all = Math.max(1, analysis.customers());
        return text("finding.stages", figures.percent(active / all), figures.percent(lost / all));
    }

    private long customers(Stage stage) {
        return analysis.groups().stages().getOrDefault(stage, new Group()).customers();
    }

    String care() {
        Care care = analysis.care();
        if (care.customers() == 0) {
            return text("finding.noCare");
        }
        String key = analysis.hasModel() ? "finding.careValue" : "finding.careRevenue";
        return text(key, care.customers(), figures.money(care.worth()));
    }

    /** Why this customer: how late against the own rhythm. */
    String late(ScoredCustomer customer) {
        StageEvidence evidence = customer.score().evidence();
        Double overdue = evidence.overdue();
        Double rhythm = evidence.ownRhythmDays();
        if (overdue == null || rhythm == null) {
            return "";
        }
        return text("care.late", Math.round(rhythm), figures.decimal(overdue, 1));
    }

    String reason(@Nullable MissingModel missing) {
        return text("missing." + (missing == null ? MissingModel.TOO_FEW_CUSTOMERS : missing).key());
    }

    String date(int epochDay) {
        return figures.date(LocalDate.ofEpochDay(epochDay));
    }
}
