package io.changke.value;

import java.nio.charset.StandardCharsets;

/** A line of PostgreSQL's {@code copy … to stdout}, read from the left; of columns that hold no text. */
final class CopiedLine {
    private final byte[] line;
    private int at;

    CopiedLine(byte[] line) {
        this.line = line;
    }

    /** A whole number; the column must not be null. */
    long number() {
        boolean negative = line[at] == '-';
        int end = end();
        long number = 0;
        for (int i = negative ? at + 1 : at; i < end; i++) {
            number = 10 * number + (line[i] - '0');
        }
        pass();
        return negative ? -number : number;
    }

    /** A decimal number; NaN where the column is null. */
    double decimal() {
        int end = end();
        double decimal = line[at] == '\\'
                ? Double.NaN
                : Double.parseDouble(new String(line, at, end - at, StandardCharsets.ISO_8859_1));
        pass();
        return decimal;
    }

    /** A boolean; the column must not be null. */
    boolean truth() {
        boolean truth = line[at] == 't';
        pass();
        return truth;
    }

    private int end() {
        int end = at;
        while (end < line.length && line[end] != '\t' && line[end] != '\n') {
            end++;
        }
        return end;
    }

    private void pass() {
        at = end() + 1;
    }
}
