package io.changke.benchmarks;

import io.changke.analytics.lifetime.PurchasingFit;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.analytics.lifetime.PurchasingSummaries;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Fitting BG/NBD to the customers of CDNOW: from one row a customer to parameters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FitBenchmark {
    @Param("")
    String file = "";

    private Cdnow cdnow = Cdnow.NOBODY;
    private NelderMeadReference reference = Cdnow.NOBODY.reference();

    @Setup
    public void read() {
        cdnow = Cdnow.read(Path.of(file));
        reference = cdnow.reference();
    }

    /** Counting equal customers once is part of the work. */
    @Benchmark
    public PurchasingFit changke() {
        PurchasingSummaries.Builder summaries = PurchasingSummaries.builder();
        cdnow.customers().forEach(customer -> summaries.add((int) customer.x(), customer.tx(), customer.T()));
        return PurchasingKind.BG_NBD.fit(summaries.build());
    }

    @Benchmark
    public Object nelderMead() {
        return reference.fit();
    }
}
