package io.changke.command;

import java.text.BreakIterator;
import java.util.Locale;

/** Text broken into lines that fit a terminal, where each language breaks its lines. */
final class Paragraph {

    private Paragraph() {}

    /**
     * The text with line breaks; lines after the first are indented.
     *
     * @param taken columns of the first line that are taken already
     * @param indent columns before the others
     */
    static String wrap(String text, int taken, int indent, Locale locale) {
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        StringBuilder wrapped = new StringBuilder();
        int column = taken;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String piece = text.substring(from, to);
            if (column > indent && column + TextTable.width(piece.stripTrailing()) > TextTable.COLUMNS) {
                wrapped.setLength(wrapped.toString().stripTrailing().length());
                wrapped.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            wrapped.append(piece);
            column += TextTable.width(piece);
            from = to;
        }
        return wrapped.toString();
    }
}
