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

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u202f' || c == '\u2009' || c == '\ufeff';
    }
}
