package io.changke.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The characters of a source, without the byte order mark; remembers how the text ended. */
final class Text extends Reader {

    private final Bytes bytes;
    private final Reader reader;
    private boolean begun;
    private boolean ended;
    private char last = '\n';
    private boolean damaged;

    private Text(Bytes bytes, Reader reader) {
        this.bytes = bytes;
        this.reader = reader;
    }

    static Text open(Source source, Charset charset) throws IOException {
        Bytes bytes = Bytes.open(source);
        return new Text(bytes, reader(bytes, charset));
    }

    private static Reader reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        int read = reader.read(to, offset, length);
        if (read < 0) {
            ended = true;
            return read;
        }
        if (!begun && read > 0) {
            begun = true;
            if (to[offset] == '\ufeff') {
                System.arraycopy(to, offset + 1, to, offset, read - 1);
                return read == 1 ? read(to, offset, length) : noted(to, offset, read - 1);
            }
        }
        return noted(to, offset, read);
    }

    private int noted(char[] to, int offset, int read) {
        if (read > 0) {
            last = to[offset + read - 1];
        }
        for (int i = offset; !damaged && i < offset + read; i++) {
            damaged = to[i] == '\ufffd';
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** True once the end was met within a line: the line that is being read then is the last, and not ended. */
    boolean endedWithinLine() {
        return ended && last != '\n' && last != '\r';
    }

    boolean cutOff() {
        return bytes.cutOff();
    }

    boolean damaged() {
        return damaged;
    }

    long bytesRead() {
        return bytes.bytesRead();
    }
}
