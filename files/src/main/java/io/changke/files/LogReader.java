package io.changke.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a recognised file from beginning to end. */
final class LogReader {

    private static final int LINES_PER_PROGRESS = 1 << 13;

    private final Source source;
    private final Recognition recognition;
    private final RowSink sink;
    private final RowParser parser;
    private final Map<RejectReason, Long> reasons = new EnumMap<>(RejectReason.class);
    private long accepted;
    private long rejected;

    LogReader(Source source, Recognition recognition, LocalDate today, RowSink sink) {
        this.source = source;
        this.recognition = recognition;
        this.sink = sink;
        this.parser = new RowParser(recognition, today);
    }

    ReadResult read() throws IOException {
        Form form = Form.of(recognition.encoding(), recognition.sheet());
        try (Lines lines = form.lines(
                source, recognition.delimiter(), recognition.columns().size())) {
            skip(lines);
            while (lines.next()) {
                take(lines);
                if ((accepted + rejected) % LINES_PER_PROGRESS == 0) {
                    sink.progress(lines.bytesRead());
                }
            }
            sink.progress(lines.bytesRead());
            refuseIfNothingIsUsable();
            return new ReadResult(accepted + rejected, accepted, rejected, reasons, warnings(lines));
        }
    }

    private void skip(Lines lines) throws IOException {
        int toSkip = recognition.linesBefore() + (recognition.header() ? 1 : 0);
        for (int i = 0; i < toSkip; i++) {
            lines.next();
        }
    }

    private void take(Lines lines) throws IOException {
        Cells cells = lines.cells();
        boolean last = lines.endsWithinLine();
        RejectReason broken = lines.fault();
        RejectReason reason = broken != null ? broken : parser.fault(cells, last, last && lines.cutOff());
        PurchaseRow row = reason == null ? parser.row() : null;
        if (row != null) {
            accepted++;
            sink.accept(row);
        } else if (reason != null) {
            rejected++;
            reasons.merge(reason, 1L, Long::sum);
            String raw = broken != null ? cells.get(0) : cells.raw(recognition.delimiter());
            sink.reject(new Reject(cells.line(), reason, raw));
        }
    }

    private List<Notice> warnings(Lines lines) {
        List<Notice> warnings = new ArrayList<>();
        if (lines.cutOff()) {
            warnings.add(Notice.of(Warning.FILE_CUT_OFF));
        }
        if (lines.damaged()) {
            warnings.add(Notice.of(Warning.DAMAGED_CHARACTERS, recognition.encoding()));
        }
        return warnings;
    }

    private void refuseIfNothingIsUsable() throws UnusableFile {
        if (accepted > 0) {
            return;
        }
        throw reasons.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new UnusableFile(
                        Problem.NO_USABLE_LINE, rejected, most.getKey().key()))
                .orElseGet(() -> new UnusableFile(Problem.NO_LINE));
    }

    /** Ends the reading at the first usable line. */
    private static final class Found extends IOException {}

    void requireUsableLine() throws IOException {
        LogReader first = new LogReader(source, recognition, parser.today(), row -> {
            throw new Found();
        });
        try {
            first.read();
        } catch (Found found) {
            return;
        }
    }
}
