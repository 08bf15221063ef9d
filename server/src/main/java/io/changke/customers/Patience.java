package io.changke.customers;

import io.changke.platform.Refusal;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running import holds the identifiers it brings until its end: rather say so than wait for minutes. */
public final class Patience {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Patience() {}

    /** Does the work in the current transaction; refused when it would have to wait for an import. */
    public static <T> T limited(JdbcClient jdbc, Supplier<T> work) {
        jdbc.sql("set local lock_timeout = '3s'").update();
        try {
            return work.get();
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "customers.busy");
            }
            throw failed;
        }
    }
}
