package io.changke.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a source, unpacked if they are gzip; knows how far it is and whether the packed bytes end too soon. */
final class Bytes extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final Counter counter;
    private final InputStream in;
    private boolean cutOff;

    private Bytes(Counter counter, InputStream in) {
        this.counter = counter;
        this.in = in;
    }

    static Bytes open(Source source) throws IOException {
        InputStream raw = source.open();
        try {
            Counter counter = new Counter(raw);
            BufferedInputStream buffered = new BufferedInputStream(counter, BUFFER);
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return new Bytes(counter, gzip ? unpack(buffered) : buffered);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream unpack(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (EOFException | ZipException e) {
            throw new UnusableFile(Problem.DAMAGED_COMPRESSION);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (cutOff) {
            return -1;
        }
        try {
            return in.read(to, offset, length);
        } catch (EOFException | ZipException e) {
            // What came before the break is good, and is used; whoever reads asks cutOff().
            cutOff = true;
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    boolean cutOff() {
        return cutOff;
    }

    long bytesRead() {
        return counter.count;
    }

    private static final class Counter extends FilterInputStream {

        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
