package io.changke.files;

import java.io.IOException;
import java.nio.charset.Charset;
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
        Charset charset = Charset.forName(recognition.encoding());
        try (Text text = Text.open(source, charset);
                Lines lines = Lines.of(
                        text, recognition.delimiter(), recognition.columns().size())) {
            skip(lines);
            while (lines.next()) {
                take(lines, text);
                if ((accepted + rejected) % LINES_PER_PROGRESS == 0) {
                    sink.progress(text.bytesRead());
                }
            }
            sink.progress(text.bytesRead());
            refuseIfNothingIsUsable();
            return new ReadResult(accepted + rejected, accepted, rejected, reasons, warnings(text));
        }
    }

    private void skip(Lines lines) throws IOException {
        int toSkip = recognition.linesBefore() + (recognition.header() ? 1 : 0);
        for (int i = 0; i < toSkip; i++) {
            lines.next();
        }
    }

    private void take(Lines lines, Text text) throws IOException {
        Cells cells = lines.cells();
        boolean last = text.endedWithinLine();
        RejectReason broken = lines.fault();
        RejectReason reason = broken != null ? broken : parser.fault(cells, last, last && text.cutOff());
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

    private List<Notice> warnings(Text text) {
        List<Notice> warnings = new ArrayList<>();
        if (text.cutOff()) {
            warnings.add(Notice.of(Warning.FILE_CUT_OFF));
        }
        if (text.damaged()) {
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
