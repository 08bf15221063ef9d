package io.changke.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines up cells in a terminal, where Chinese characters are two columns wide. Where a row is too long for the
 * terminal, the names in its first column give way.
 */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int LONGEST_NAME = 24;
    private static final int SHORTEST_NAME = 8;
    /** Of a terminal, as far as one can know. */
    static final int COLUMNS = 80;

    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment one letter a column: l or r */
    TextTable(String alignment) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        int[] widths = new int[right.length];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        int overflow = INDENT.length() + Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - COLUMNS;
        widths[0] = overflow > 0 ? Math.min(widths[0], Math.max(SHORTEST_NAME, widths[0] - overflow)) : widths[0];
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int i = 0; i < row.size(); i++) {
                String cell = shorten(row.get(i), widths[i]);
                String padding = " ".repeat(widths[i] - width(cell));
                line.append(i > 0 ? GAP : "").append(right[i] ? padding + cell : cell + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** A name from the log, without what would move the cursor, and not longer than suits a name. */
    static String shorten(String name) {
        return shorten(
                name.codePoints()
                        .limit(LONGEST_NAME + 1L)
                        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                LONGEST_NAME);
    }

    private static String shorten(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = 0;
        while (width(text.substring(0, text.offsetByCodePoints(end, 1))) < columns) {
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + "…";
    }

    /** Columns of a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
