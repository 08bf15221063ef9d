package io.changke.value;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by {@code copy}. Holds no quotes or tabs: numbers, dates and keys only. */
public final class CopyText implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(BUFFER + 1024);

    public CopyText(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            Object value = values[i];
            lines.append(value == null ? "\\N" : value);
        }
        lines.append('\n');
        if (lines.length() >= BUFFER) {
            send();
        }
    }

    /** Ends the copy; without this, {@link #close} takes everything back. */
    public long end() throws SQLException {
        send();
        return copy.endCopy();
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
