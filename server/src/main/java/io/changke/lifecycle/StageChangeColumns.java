package io.changke.lifecycle;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Changes of stage in columns: some millions of them are 50 bytes each. */
final class StageChangeColumns {
    private long[] customers = new long[1024];
    private int[] days = new int[1024];
    private @Nullable Stage[] from = new @Nullable Stage[1024];
    private Stage[] to = new Stage[1024];
    private int[] occasions = new int[1024];
    private float[] rhythm = new float[1024];
    private float[] overdue = new float[1024];
    private float[] pBuy = new float[1024];
    private int size;

    int size() {
        return size;
    }

    void add(long customer, LocalDate day, @Nullable Stage before, Stage after, StageEvidence evidence) {
        if (size == customers.length) {
            grow();
        }
        customers[size] = customer;
        days[size] = Math.toIntExact(day.toEpochDay());
        from[size] = before;
        to[size] = after;
        occasions[size] = evidence.occasions();
        rhythm[size] = orNaN(evidence.ownRhythmDays());
        overdue[size] = orNaN(evidence.overdue());
        pBuy[size++] = orNaN(evidence.pBuy());
    }

    @Nullable
    Object[] row(int i) {
        Stage before = from[i];
        return new @Nullable Object[] {
            customers[i],
            LocalDate.ofEpochDay(days[i]),
            // noon in UTC is the same day wherever the firm is
            LocalDate.ofEpochDay(days[i]) + " 12:00+00",
            before == null ? null : before.key(),
            to[i].key(),
            occasions[i],
            orNull(rhythm[i]),
            orNull(overdue[i]),
            orNull(pBuy[i]),
            true
        };
    }

    private void grow() {
        int length = size + size / 2;
        customers = Arrays.copyOf(customers, length);
        days = Arrays.copyOf(days, length);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        occasions = Arrays.copyOf(occasions, length);
        rhythm = Arrays.copyOf(rhythm, length);
        overdue = Arrays.copyOf(overdue, length);
        pBuy = Arrays.copyOf(pBuy, length);
    }

    private static float orNaN(@Nullable Double value) {
        return value == null ? Float.NaN : value.floatValue();
    }

    private static @Nullable Float orNull(float value) {
        return Float.isNaN(value) ? null : value;
    }
}
