package io.changke.platform.web;

import io.changke.platform.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.http.HttpStatus;

/** A request whose body was read to tell it from others, and can be read once more. */
final class RepeatableRequest extends HttpServletRequestWrapper {
    private static final int MOST = 16 << 20;

    private final byte[] body;
    private final boolean file;

    private RepeatableRequest(HttpServletRequest request, byte[] body, boolean file) {
        super(request);
        this.body = body;
        this.file = file;
    }

    /** A file is not read into memory: it is told from others by its length. */
    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return new RepeatableRequest(request, new byte[0], true);
        }
        var body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "problem.413");
        }
        return new RepeatableRequest(request, body, false);
    }

    byte[] fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(file ? Long.toString(getContentLengthLong()).getBytes(StandardCharsets.US_ASCII) : body);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return file ? super.getInputStream() : new Again(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Again extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Again(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read as a whole already");
        }
    }
}
