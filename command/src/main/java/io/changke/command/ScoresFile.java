package io.changke.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.changke.analytics.base.FutureValue;
import io.changke.analytics.base.ModelUnit;
import io.changke.analytics.base.Rfm;
import io.changke.analytics.base.Summary;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row a customer. Empty cells could not be computed. */
final class ScoresFile implements Analyst.ScoreSink, Closeable {

    static final List<String> COLUMNS = List.of(
            "customer",
            "first_purchase",
            "last_purchase",
            "repeat_purchases",
            "t_x",
            "T",
            "revenue",
            "mean_spend",
            "r",
            "f",
            "m",
            "rfm_class",
            "p_alive",
            "p_buy",
            "expected_purchases",
            "expected_spend",
            "value",
            "value_p10",
            "value_p90",
            "tier",
            "stage");

    private final CsvWriter writer;
    private final ModelUnit unit;

    ScoresFile(Path file, ModelUnit unit) throws IOException {
        this.writer = CsvWriter.builder().build(file);
        this.unit = unit;
        writer.writeRecord(COLUMNS);
    }

    @Override
    public void accept(ScoredCustomer customer) {
        Summary summary = customer.summary();
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(customer.id());
        row.add(LocalDate.ofEpochDay(summary.firstDay()).toString());
        row.add(LocalDate.ofEpochDay(summary.lastDay()).toString());
        row.add(Integer.toString(summary.repeats()));
        row.add(number(unit.of(summary.lastDay() - summary.firstDay()), 6));
        row.add(number(unit.of(customer.asOf() - summary.firstDay()), 6));
        row.add(number(summary.revenue(), 2));
        row.add(summary.repeats() == 0 ? "" : number(summary.meanRepeatSpend(), 4));
        addRfm(row, customer.score().rfm());
        addFuture(row, customer.score().future());
        row.add(customer.score().stage().key());
        writer.writeRecord(row);
    }

    private static void addRfm(List<String> row, @Nullable Rfm rfm) {
        row.add(rfm == null ? "" : Integer.toString(rfm.r()));
        row.add(rfm == null ? "" : Integer.toString(rfm.f()));
        row.add(rfm == null ? "" : Integer.toString(rfm.m()));
        row.add(rfm == null ? "" : rfm.rfmClass().key());
    }

    private static void addFuture(List<String> row, @Nullable FutureValue future) {
        if (future == null) {
            row.addAll(List.of("", "", "", "", "", "", "", ""));
            return;
        }
        row.add(number(future.pAlive(), 6));
        row.add(number(future.pBuy(), 6));
        row.add(number(future.expectedPurchases(), 6));
        row.add(number(future.expectedSpend(), 4));
        row.add(number(future.value(), 4));
        row.add(number(future.p10(), 4));
        row.add(number(future.p90(), 4));
        row.add(future.tier().key());
    }

    private static String number(double value, int digits) {
        return Rounding.to(value, digits).toPlainString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
