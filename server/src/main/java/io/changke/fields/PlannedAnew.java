package io.changke.fields;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Query;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a query with a plan of its own. A plan kept for any value suits what somebody searches for badly: it reads a
 * million customers in the order of their value until seven called 张伟 have come by.
 */
@Component
class PlannedAnew {

    private static final int FETCHED_AT_ONCE = 1000;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String CANCELLED = "57014";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PlannedAnew(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> List<T> rows(Query query, RowMapper<T> row) {
        List<T> rows = new ArrayList<>();
        run(query, 0, row, rows::add);
        return rows;
    }

    <T> T single(Query query, RowMapper<T> row) {
        return rows(query, row).get(0);
    }

    /** Empty where it would take longer than that. */
    <T> Optional<T> singleWithin(Duration most, Query query, RowMapper<T> row) {
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                jdbc.execute("set local statement_timeout = " + most.toMillis());
                return single(query, row);
            }));
        } catch (DataAccessException failed) {
            if (failed.getRootCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** How many rows PostgreSQL expects, by its statistics. */
    long expected(Query query) {
        String plan = Objects.requireNonNull(jdbc.queryForObject(
                "explain (format json) " + query.getSQL(),
                String.class,
                query.getBindValues().toArray()));
        return JSON.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }

    /** Row by row, fetched little by little in the caller's transaction: a million need no more memory than a thousand. */
    <T> void each(Query query, RowMapper<T> row, Consumer<T> reader) {
        run(query, FETCHED_AT_ONCE, row, reader);
    }

    /** Answers how many rows it wrote. */
    int write(Query query) {
        Integer written = jdbc.execute(
                (Connection connection) -> statement(connection, query.getSQL(), 0), (PreparedStatement statement) -> {
                    new ArgumentPreparedStatementSetter(query.getBindValues().toArray()).setValues(statement);
                    return statement.executeUpdate();
                });
        return Objects.requireNonNull(written);
    }

    private <T> void run(Query query, int fetchSize, RowMapper<T> row, Consumer<T> reader) {
        jdbc.query(
                connection -> statement(connection, query.getSQL(), fetchSize),
                new ArgumentPreparedStatementSetter(query.getBindValues().toArray()),
                (ResultSetExtractor<Integer>) result -> {
                    int number = 0;
                    while (result.next()) {
                        reader.accept(row.mapRow(result, number++));
                    }
                    return number;
                });
    }

    private static PreparedStatement statement(Connection connection, String sql, int fetchSize) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(fetchSize);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        return statement;
    }
}
