package io.changke.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole base was scored; published in the transaction that publishes the scores, while those so far still stand in
 * {@code customer_score} and the new ones in {@code customer_score_next}. Comes a second time {@code only} for those who
 * were scored alone in the meantime.
 */
public record BaseScored(long frameId, @Nullable List<Long> only) {}
