package io.changke.value;

import io.changke.analytics.base.Stage;
import io.changke.analytics.base.StageEvidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One customer was scored alone; published in the transaction that did it.
 *
 * @param before the stage so far; null for somebody new
 */
public record CustomerScored(
        long customerId,
        long frameId,
        LocalDate day,
        @Nullable Stage before,
        Stage stage,
        StageEvidence evidence) {}
