package io.changke.command;

import io.changke.analytics.base.Base;
import io.changke.analytics.base.Concentration;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import io.changke.analytics.base.HoldoutCheck;
import io.changke.analytics.base.Scorer;
import io.changke.analytics.base.Settings;
import io.changke.analytics.base.Summary;
import io.changke.files.Notice;
import io.changke.files.Options;
import io.changke.files.PurchaseLog;
import io.changke.files.ReadResult;
import io.changke.files.Recognition;
import io.changke.files.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes from a file to an analysis: read, summarise, check, fit, score. */
final class Analyst {

    /** Receives every customer with a purchase, in the order of the log. */
    interface ScoreSink {
        void accept(ScoredCustomer customer) throws IOException;
    }

    private final Settings settings;
    private final LocalDate today;
    private final Progress progress;

    Analyst(Settings settings, LocalDate today, Progress progress) {
        this.settings = settings;
        this.today = today;
        this.progress = progress;
    }

    Analysis analyse(
            Source source,
            Options options,
            @Nullable LocalDate asOf,
            @Nullable LocalDate calibrateUntil,
            ScoreSink scores)
            throws IOException {
        if (asOf != null && asOf.isAfter(today)) {
            throw new BadUsage("mistake.asOfInFuture", asOf.toString());
        }
        progress.phase("recognise");
        Recognition recognition = PurchaseLog.recognise(source, options).orThrow();
        progress.phase("read");
        long bytes = source.size();
        Purchases purchases = new Purchases(asOf, done -> progress.done(done, bytes));
        ReadResult read = PurchaseLog.read(source, recognition, today, purchases);
        Observation observed = Observation.of(purchases.firstDay(), purchases.lastDay(), asOf, calibrateUntil);
        return conclude(source.name(), recognition, read, purchases, observed, scores);
    }

    private Analysis conclude(
            String file,
            Recognition recognition,
            ReadResult read,
            Purchases purchases,
            Observation observed,
            ScoreSink scores)
            throws IOException {
        int to = (int) observed.to().toEpochDay();
        Base base = summarise(purchases, to);
        progress.phase("check");
        Holdout holdout = check(purchases, observed);
        progress.phase("fit");
        Frame frame = Frame.of(base, to, settings, holdout);
        progress.phase("score");
        Groups groups = new Groups();
        Care care = new Care();
        Scorer scorer = frame.scorer(to);
        for (int i = 0; i < base.size(); i++) {
            Summary summary = base.get(i);
            if (summary.hasPurchased()) {
                ScoredCustomer customer =
                        new ScoredCustomer(purchases.ids().get(i), to, summary, scorer.score(summary));
                groups.add(customer);
                care.add(customer);
                scores.accept(customer);
            }
            progress.done(i + 1, base.size());
        }
        progress.clear();
        Integer orders = purchases.orders();
        return new Analysis(
                file,
                observed.from(),
                observed.to(),
                base.customers(),
                base.size() - base.customers(),
                base.purchases(),
                orders == null ? base.purchases() : orders,
                purchases.lines(),
                purchases.returns(),
                purchases.services(),
                base.revenue(),
                base.returnedShare(),
                skipped(read, purchases),
                firstSkipped(purchases),
                notices(recognition, read),
                frame,
                holdout,
                scorer.baseValue(),
                Concentration.of(base),
                groups,
                care);
    }

    private @Nullable Holdout check(Purchases purchases, Observation observed) {
        LocalDate until = observed.calibratedUntil();
        if (until == null) {
            return null;
        }
        HoldoutCheck check =
                Holdout.check((int) until.toEpochDay(), (int) observed.to().toEpochDay());
        purchases.forEach((customer, history) -> check.add(history));
        return check.with(settings);
    }

    private static Base summarise(Purchases purchases, int to) {
        Base.Builder builder = Base.builder();
        purchases.forEach((customer, history) -> builder.add(history, to));
        return builder.build();
    }

    private static Map<String, Long> skipped(ReadResult read, Purchases purchases) {
        Map<String, Long> skipped = new LinkedHashMap<>();
        read.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> skipped.put(reason.getKey().key(), reason.getValue()));
        if (purchases.later() > 0) {
            skipped.put("afterAsOf", purchases.later());
        }
        return skipped;
    }

    private static Map<String, Long> firstSkipped(Purchases purchases) {
        Map<String, Long> first = new LinkedHashMap<>();
        purchases.firstRejects().forEach((reason, line) -> first.put(reason.key(), line));
        return first;
    }

    private static List<Notice> notices(Recognition recognition, ReadResult read) {
        List<Notice> notices = new ArrayList<>(recognition.warnings());
        notices.addAll(read.warnings());
        return notices;
    }
}
