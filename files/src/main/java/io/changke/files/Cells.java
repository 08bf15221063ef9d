package io.changke.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of one line in one buffer, used again for the next line: ten million lines make no garbage here. */
final class Cells {

    private char[] text = new char[1024];
    private int[] ends = new int[32];
    private int count;
    private long line;

    void begin(long lineNumber) {
        count = 0;
        line = lineNumber;
    }

    void add(char[] from, int offset, int length) {
        int start = start(count);
        if (start + length > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, start + length));
        }
        System.arraycopy(from, offset, text, start, length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = start + length;
    }

    int count() {
        return count;
    }

    long line() {
        return line;
    }

    char[] text() {
        return text;
    }

    /** Where the cell begins, without blanks around it. */
    int from(int cell) {
        int from = start(cell);
        while (from < ends[cell] && isBlank(text[from])) {
            from++;
        }
        return from;
    }

    int to(int cell) {
        int to = ends[cell];
        int start = start(cell);
        while (to > start && isBlank(text[to - 1])) {
            to--;
        }
        return to;
    }

    boolean isBlank(int cell) {
        return from(cell) >= to(cell);
    }

    String get(int cell) {
        int from = from(cell);
        return new String(text, from, Math.max(0, to(cell) - from));
    }

    List<String> toList() {
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(get(i));
        }
        return cells;
    }

    /** The line as it could stand in the file. */
    String raw(Delimiter delimiter) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                raw.append(delimiter.character());
            }
            Quoting.append(raw, new String(text, start(i), ends[i] - start(i)), delimiter);
        }
        return raw.toString();
    }

    /**
     * Whether two stray quotation marks made one row of several: in a row of the right width each of its lines would be
     * a row by itself, in one of the wrong width at least one.
     */
    boolean swallowedRows(Delimiter delimiter, int columns) {
        int lines = 0;
        int rows = 0;
        int cell = 0;
        int inLine = 1;
        int end = ends[count - 1];
        for (int i = 0; i <= end; i++) {
            for (; cell < count - 1 && i == ends[cell]; cell++) {
                inLine++;
            }
            if (i == end || text[i] == '\n' || (text[i] == '\r' && (i + 1 == end || text[i + 1] != '\n'))) {
                lines++;
                rows += inLine == columns ? 1 : 0;
                inLine = 1;
            } else if (text[i] == delimiter.character()) {
                inLine++;
            }
        }
        return rows >= (count == columns ? lines : 1);
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u202f' || c == '\u2009' || c == '\ufeff';
    }
}
