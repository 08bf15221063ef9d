package io.changke.files;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines whose cells stand apart by runs of blanks and tabs, with or without blanks at the beginning. */
final class BlankLines implements Lines {

    private final Cells cells = new Cells();
    private final Text source;
    private final BufferedReader reader;
    private long line;

    BlankLines(Text text) {
        source = text;
        reader = new BufferedReader(text, 1 << 16);
    }

    @Override
    public boolean next() throws IOException {
        for (String read = reader.readLine(); read != null; read = reader.readLine()) {
            line++;
            cells.begin(line);
            split(read.toCharArray());
            if (cells.count() > 0) {
                return true;
            }
        }
        return false;
    }

    private void split(char[] text) {
        int at = 0;
        while (at < text.length) {
            if (Cells.isBlank(text[at])) {
                at++;
            } else if (text[at] == '"') {
                at = addQuoted(text, at + 1);
            } else {
                int from = at;
                while (at < text.length && !Cells.isBlank(text[at])) {
                    at++;
                }
                cells.add(text, from, at - from);
            }
        }
    }

    private int addQuoted(char[] text, int from) {
        StringBuilder cell = new StringBuilder();
        int at = from;
        while (at < text.length) {
            boolean quote = text[at] == '"';
            if (quote && (at + 1 == text.length || text[at + 1] != '"')) {
                break;
            }
            cell.append(text[at]);
            at += quote ? 2 : 1;
        }
        char[] characters = cell.toString().toCharArray();
        cells.add(characters, 0, characters.length);
        return at + 1;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public @Nullable RejectReason fault() {
        return null;
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public boolean endsWithinLine() {
        return source.endedWithinLine();
    }

    @Override
    public boolean cutOff() {
        return source.cutOff();
    }

    @Override
    public boolean damaged() {
        return source.damaged();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
