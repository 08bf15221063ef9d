package io.changke.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to a question of many readers, worked out for one of them at a time. Where that takes long, as with a
 * million customers, it is kept for a while; where it does not, everybody has what is true now.
 *
 * @param <Q> all that the answer depends on, compared by equals
 * @param <A> the answer
 */
public final class KeptAnswer<Q, A> {

    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int KEPT_TIMES_AS_LONG = 20;

    private @Nullable Kept<Q, A> kept;

    private record Kept<Q, A>(Q question, A answer, Instant until) {}

    /** The answer, as of now or of a while ago.
     *
     * @param work is called where no answer to this question is kept
     */
    public synchronized A to(Q question, Supplier<A> work) {
        Instant begin = Instant.now();
        if (kept != null && kept.question().equals(question) && begin.isBefore(kept.until())) {
            return kept.answer();
        }
        A answer = work.get();
        Instant end = Instant.now();
        Duration took = Duration.between(begin, end);
        kept = took.compareTo(LONG) < 0
                ? null
                : new Kept<>(question, answer, end.plus(took.multipliedBy(KEPT_TIMES_AS_LONG)));
        return answer;
    }
}
