package io.changke.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which encoding a text is in, and whether it is a text at all. */
final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1 << 18;

    private Encoding() {}

    static Charset of(Source source, @Nullable String chosen) throws IOException {
        try (Bytes bytes = Bytes.open(source)) {
            byte[] head = bytes.readNBytes(HEAD);
            boolean blank = true;
            for (int i = 0; blank && i < head.length; i++) {
                blank = head[i] == ' ' || (head[i] >= '\t' && head[i] <= '\r');
            }
            if (blank) {
                throw new UnusableFile(bytes.cutOff() ? Problem.DAMAGED_COMPRESSION : Problem.EMPTY_FILE);
            }
            refuseKnownBinaries(head);
            return chosen == null ? detect(head, bytes) : named(chosen);
        }
    }

    static Charset named(String name) throws UnusableFile {
        try {
            String known = name.strip().toUpperCase(Locale.ROOT);
            // The older names are subsets, and files that claim them use the rest as well.
            return known.matches("GBK|GB2312|GB_2312.*|CP936|MS936") ? GB18030 : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnusableFile(Problem.UNKNOWN_ENCODING, name);
        }
    }

    private static void refuseKnownBinaries(byte[] head) throws UnusableFile {
        // Within a gzip; a workbook by itself does not come here.
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnusableFile(Problem.SPREADSHEET);
        }
        boolean picture = begins(head, 0x89, 'P', 'N', 'G')
                || begins(head, 0xff, 0xd8, 0xff)
                || begins(head, 'G', 'I', 'F', '8')
                || begins(head, '%', 'P', 'D', 'F')
                || begins(head, 'R', 'I', 'F', 'F');
        if (picture) {
            throw new UnusableFile(Problem.NOT_TEXT);
        }
    }

    private static Charset detect(byte[] head, Bytes rest) throws IOException {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(head, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        int control = 0;
        for (byte b : head) {
            control += b >= 0 && b < ' ' && (b < '\t' || b > '\r') && b != 0x1a ? 1 : 0;
        }
        if (control > head.length / 100) {
            throw new UnusableFile(Problem.NOT_TEXT);
        }
        byte[] telling = firstBeyondAscii(head, rest);
        if (decodes(telling, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return decodes(telling, GB18030) ? GB18030 : Charset.forName("windows-1252");
    }

    /** An export may be plain ASCII for many lines before the first Chinese name. */
    private static byte[] firstBeyondAscii(byte[] head, Bytes rest) throws IOException {
        byte[] block = head;
        while (block.length > 0) {
            for (int i = 0; i < block.length; i++) {
                if (block[i] < 0) {
                    byte[] tail = Arrays.copyOfRange(block, i, block.length);
                    byte[] more = rest.readNBytes(i);
                    byte[] telling = Arrays.copyOf(tail, tail.length + more.length);
                    System.arraycopy(more, 0, telling, tail.length, more.length);
                    return telling;
                }
            }
            block = rest.readNBytes(HEAD);
        }
        return block;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
        // Not the end of input: the block may end within a character.
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, false);
        return !result.isError();
    }

    private static boolean begins(byte[] head, int... wanted) {
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((head[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
