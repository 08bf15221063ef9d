package io.changke.imports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows to a table by PostgreSQL's binary copy: the quickest way in, without a statement a row. */
final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 1 << 16;
    private static final long POSTGRES_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int BASE = 10_000;
    private static final int BASE_DIGITS = 4;
    private static final int NEGATIVE = 0x4000;
    private static final int LONG_BITS = 62;

    private final CopyIn copy;
    private byte[] buffer = new byte[CHUNK + 4096];
    private int size;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    interface Rows {
        void write(CopyRows rows) throws SQLException;
    }

    /** @param table with its columns: {@code purchase (customer_id, day)} */
    static void into(Connection connection, String table, Rows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            CopyRows writer = new CopyRows(copy);
            writer.bytes(SIGNATURE);
            rows.write(writer);
            writer.int16(-1);
            writer.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    CopyRows row(int columns) throws SQLException {
        if (size > CHUNK) {
            flush();
        }
        int16(columns);
        return this;
    }

    CopyRows bigint(@Nullable Long value) {
        if (value == null) {
            return nothing();
        }
        int32(Long.BYTES);
        int64(value);
        return this;
    }

    CopyRows integer(@Nullable Long value) {
        if (value == null) {
            return nothing();
        }
        int32(Integer.BYTES);
        int32(value.intValue());
        return this;
    }

    CopyRows bool(boolean value) {
        int32(1);
        room(1);
        buffer[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    CopyRows date(LocalDate value) {
        int32(Integer.BYTES);
        int32((int) (value.toEpochDay() - POSTGRES_DAY));
        return this;
    }

    CopyRows timestamp(long epochSecond) {
        int32(Long.BYTES);
        int64((epochSecond - POSTGRES_DAY * 86_400) * 1_000_000);
        return this;
    }

    /** PostgreSQL cannot keep the character zero. */
    CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        String kept = value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        byte[] utf8 = kept.getBytes(StandardCharsets.UTF_8);
        int32(utf8.length);
        bytes(utf8);
        return this;
    }

    /** Groups of four decimal digits, the weight of the first group, and how many decimals to show. */
    CopyRows numeric(@Nullable BigDecimal value) {
        if (value == null) {
            return nothing();
        }
        BigDecimal number = value.scale() < 0 ? value.setScale(0) : value;
        int scale = number.scale();
        int padding = (BASE_DIGITS - scale % BASE_DIGITS) % BASE_DIGITS;
        BigInteger unscaled = number.unscaledValue().abs().multiply(BigInteger.TEN.pow(padding));
        short[] digits = unscaled.bitLength() <= LONG_BITS ? digits(unscaled.longValue()) : digits(unscaled);
        int32(8 + 2 * digits.length);
        int16(digits.length);
        int16(digits.length - (scale + padding) / BASE_DIGITS - 1);
        int16(number.signum() < 0 ? NEGATIVE : 0);
        int16(scale);
        for (short digit : digits) {
            int16(digit);
        }
        return this;
    }

    private static short[] digits(long value) {
        int count = 0;
        for (long rest = value; rest > 0; rest /= BASE) {
            count++;
        }
        short[] digits = new short[count];
        long rest = value;
        for (int i = count - 1; i >= 0; i--) {
            digits[i] = (short) (rest % BASE);
            rest /= BASE;
        }
        return digits;
    }

    private static short[] digits(BigInteger value) {
        String text = value.toString();
        int first = text.length() % BASE_DIGITS;
        String padded = "0".repeat(first == 0 ? 0 : BASE_DIGITS - first) + text;
        short[] digits = new short[padded.length() / BASE_DIGITS];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (short) Integer.parseInt(padded, i * BASE_DIGITS, (i + 1) * BASE_DIGITS, 10);
        }
        return digits;
    }

    private CopyRows nothing() {
        int32(-1);
        return this;
    }

    private void int16(int value) {
        room(Short.BYTES);
        buffer[size++] = (byte) (value >> 8);
        buffer[size++] = (byte) value;
    }

    private void int32(int value) {
        int16(value >> 16);
        int16(value);
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void room(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + more));
        }
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }
}
