package io.changke.value;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of the last refresh and what they were decided on, in columns: a million customers are 30 MB. */
final class PreviousScores {
    private static final Map<String, Stage> STAGES =
            Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::key, stage -> stage));
    private static final int FETCH_SIZE = 20_000;

    private static final String SELECT = """
            select customer_id, stage, stage_since - date '1970-01-01', occasions, own_rhythm
            from customer_score
            order by customer_id
            """;

    private long[] ids = new long[1024];
    private Stage[] stages = new Stage[1024];
    private int[] since = new int[1024];
    private int[] occasions = new int[1024];
    private double[] rhythm = new double[1024];
    private int size;

    /** @param evidence only what the rule looks back at: occasions and rhythm */
    record Previous(Stage stage, int since, StageEvidence evidence) {
        static Previous of(ResultSet row, int from) throws SQLException {
            double own = row.getDouble(from + 3);
            Double rhythm = row.wasNull() ? null : own;
            int occasions = row.getInt(from + 2);
            return new Previous(
                    stageOf(row.getString(from)),
                    row.getInt(from + 1),
                    new StageEvidence(occasions, null, rhythm, null, null));
        }
    }

    /** Needs a connection without auto-commit. */
    static PreviousScores read(Connection connection) throws SQLException {
        PreviousScores scores = new PreviousScores();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(FETCH_SIZE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    scores.add(row.getLong(1), Previous.of(row, 2));
                }
            }
        }
        return scores;
    }

    private static Stage stageOf(String key) {
        Stage stage = STAGES.get(key);
        if (stage == null) {
            throw new IllegalStateException("No such stage: " + key);
        }
        return stage;
    }

    @Nullable
    Previous of(long customerId) {
        int i = Arrays.binarySearch(ids, 0, size, customerId);
        if (i < 0) {
            return null;
        }
        Double own = Double.isNaN(rhythm[i]) ? null : rhythm[i];
        StageEvidence evidence = new StageEvidence(occasions[i], null, own, null, null);
        return new Previous(stages[i], since[i], evidence);
    }

    void add(long id, Previous previous) {
        if (size == ids.length) {
            grow();
        }
        Double own = previous.evidence().ownRhythmDays();
        ids[size] = id;
        stages[size] = previous.stage();
        since[size] = previous.since();
        occasions[size] = previous.evidence().occasions();
        rhythm[size++] = own == null ? Double.NaN : own;
    }

    private void grow() {
        int length = size + size / 2;
        ids = Arrays.copyOf(ids, length);
        stages = Arrays.copyOf(stages, length);
        since = Arrays.copyOf(since, length);
        occasions = Arrays.copyOf(occasions, length);
        rhythm = Arrays.copyOf(rhythm, length);
    }
}
