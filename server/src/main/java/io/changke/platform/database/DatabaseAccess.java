package io.changke.platform.database;

import io.changke.platform.CannotStart;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How to reach the database. */
public record DatabaseAccess(
        String url, @Nullable String user, @Nullable String password) {

    /** Reads {@code jdbc:postgresql://…} as it is and {@code postgres://user:password@host:port/name} as clouds write it. */
    public static DatabaseAccess of(String address) {
        if (address.startsWith("jdbc:postgresql:")) {
            return new DatabaseAccess(address, null, null);
        }
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart("start.databaseUrl");
        }
        if (uri.getHost() == null || !("postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme()))) {
            throw new CannotStart("start.databaseUrl");
        }
        var credentials =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return new DatabaseAccess(
                "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query,
                credentials.length > 0 ? credentials[0] : null,
                credentials.length > 1 ? credentials[1] : null);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return "the database of Changke";
    }
}
