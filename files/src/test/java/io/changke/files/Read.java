package io.changke.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A text read as a log, with everything that came out. */
record Read(Recognition recognition, ReadResult result, List<PurchaseRow> rows, List<Reject> rejects) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static Read of(String text) throws IOException {
        return of(text, Options.NONE);
    }

    static Read of(String text, Options options) throws IOException {
        return of(Source.of("log", text.getBytes(StandardCharsets.UTF_8)), options);
    }

    static Read of(String text, Charset charset) throws IOException {
        return of(Source.of("log", text.getBytes(charset)), Options.NONE);
    }

    static Read of(Source source, Options options) throws IOException {
        Recognition recognition = PurchaseLog.recognise(source, options);
        List<PurchaseRow> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        ReadResult result = PurchaseLog.read(source, recognition, TODAY, new RowSink() {
            @Override
            public void accept(PurchaseRow row) {
                rows.add(row);
            }

            @Override
            public void reject(Reject reject) {
                rejects.add(reject);
            }
        });
        return new Read(recognition, result, rows, rejects);
    }

    List<String> dates() {
        return rows.stream().map(row -> row.date().toString()).toList();
    }

    List<String> amounts() {
        return rows.stream().map(row -> row.amount().toPlainString()).toList();
    }

    List<String> customers() {
        return rows.stream().map(PurchaseRow::customer).toList();
    }

    List<RejectReason> reasons() {
        return rejects.stream().map(Reject::reason).toList();
    }
}
