package io.changke.files;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A text that can go back to a line not long past. Where a quotation mark is never closed, everything after it would be
 * one cell; going back to the line after it loses that line only.
 */
final class Rewindable extends Reader {

    /** Characters as read, and the number of the line in which they begin. */
    private record Piece(String text, long firstLine) {}

    private static final int PIECE = 1 << 14;
    private static final int LONGEST_KEPT = 1 << 18;

    private final Text text;
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private long line = 1;
    private boolean afterReturn;
    private char[] again = {};
    private int againAt;

    Rewindable(Text text) {
        this.text = text;
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        int read = readAgain(to, offset, length);
        if (read == 0) {
            read = text.read(to, offset, length);
        }
        if (read > 0) {
            keep(to, offset, read);
        }
        return read;
    }

    private int readAgain(char[] to, int offset, int length) {
        int read = Math.min(length, again.length - againAt);
        System.arraycopy(again, againAt, to, offset, read);
        againAt += read;
        return read;
    }

    private void keep(char[] from, int offset, int length) {
        pieces.add(new Piece(new String(from, offset, length), line));
        for (int i = offset; i < offset + length; i++) {
            count(from[i]);
        }
    }

    /** Lines end as FastCSV ends them: with either sign, and with both as one. */
    private void count(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    /** Nobody will go back before this line. */
    void forgetBefore(long needed) {
        while (pieces.size() > 1) {
            Piece first = pieces.removeFirst();
            if (pieces.getFirst().firstLine() >= needed) {
                pieces.addFirst(first);
                return;
            }
        }
    }

    /** Gives a line as it stands in the text, as far as it was read, and goes on reading after it. */
    String backTo(long wanted) throws IOException {
        long at = pieces.isEmpty() ? line : pieces.getFirst().firstLine();
        StringBuilder kept = new StringBuilder();
        pieces.forEach(piece -> kept.append(piece.text()));
        kept.append(again, againAt, again.length - againAt);
        pieces.clear();
        int start = 0;
        while (at < wanted && start < kept.length()) {
            start = endOfLine(kept, start);
            at++;
        }
        int end = endOfLine(kept, start);
        while (end == kept.length() && kept.indexOf("\n", start) < 0 && kept.indexOf("\r", start) < 0) {
            char[] more = new char[PIECE];
            int read = text.read(more, 0, PIECE);
            if (read < 0) {
                break;
            }
            // Of a line without end the beginning says enough; only where it ends matters.
            kept.setLength(Math.min(kept.length(), start + LONGEST_KEPT));
            kept.append(more, 0, read);
            end = endOfLine(kept, start);
        }
        again = new char[kept.length() - end];
        kept.getChars(end, kept.length(), again, 0);
        againAt = 0;
        line = wanted + 1;
        afterReturn = false;
        return kept.substring(start, end).stripTrailing();
    }

    private static int endOfLine(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        boolean both = at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return Math.min(text.length(), at + (both ? 2 : 1));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
