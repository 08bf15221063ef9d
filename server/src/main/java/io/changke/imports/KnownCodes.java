package io.changke.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of products or channels by their codes; new ones are entered, a batch at a time. */
final class KnownCodes {

    private final Connection connection;
    private final String table;
    private final Map<String, Long> ids = new HashMap<>();

    KnownCodes(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Null for a line without a code. */
    @Nullable
    Long id(@Nullable String code) {
        return code == null ? null : ids.get(code);
    }

    /** @param names of the codes of a batch, null where the file has none */
    void enter(Map<String, @Nullable String> names) throws SQLException {
        Map<String, @Nullable String> unknown = new LinkedHashMap<>(names);
        unknown.keySet().removeAll(ids.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        try (PreparedStatement entering = connection.prepareStatement("""
                insert into %s (code, name)
                select * from unnest(?, ?)
                on conflict (code) do nothing
                """.formatted(table))) {
            entering.setArray(1, texts(unknown.keySet()));
            entering.setArray(2, texts(unknown.values()));
            entering.executeUpdate();
        }
        read(unknown.keySet());
    }

    private void read(Collection<String> codes) throws SQLException {
        try (PreparedStatement reading =
                connection.prepareStatement("select code, id from " + table + " where code = any (?)")) {
            reading.setArray(1, texts(codes));
            try (ResultSet found = reading.executeQuery()) {
                while (found.next()) {
                    ids.put(found.getString(1), found.getLong(2));
                }
            }
        }
    }

    private Array texts(Collection<? extends @Nullable String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
