package io.changke.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to a question of many readers, worked out for one of them at a time. An answer about many, which takes
 * long, is kept for a while; of a small base everybody has what is true now.
 *
 * @param <Q> all that the answer depends on, compared by equals
 * @param <A> the answer
 */
public final class KeptAnswer<Q, A> {

    private static final int KEPT_TIMES_AS_LONG = 20;

    private final Predicate<A> aboutMany;
    private @Nullable Kept<Q, A> kept;

    public KeptAnswer(Predicate<A> aboutMany) {
        this.aboutMany = aboutMany;
    }

    private record Kept<Q, A>(Q question, A answer, Instant until) {}

    /**
     * The answer, as of now or of a while ago.
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
        Duration keep = Duration.between(begin, end).multipliedBy(KEPT_TIMES_AS_LONG);
        kept = aboutMany.test(answer) ? new Kept<>(question, answer, end.plus(keep)) : null;
        return answer;
    }
}
