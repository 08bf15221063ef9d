package io.changke.value;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The frame that the base is scored in.
 *
 * @param asOf the day of the refresh
 * @param fittedAt when it was made
 * @param quarterAgo the month-end with which stages are compared
 * @param holdout the check on held-out time; null where the time was too short
 * @param value of the base as the refresh found it; null without a purchasing model
 */
public record ScoredFrame(
        long id,
        Frame frame,
        LocalDate asOf,
        OffsetDateTime fittedAt,
        LocalDate quarterAgo,
        @Nullable Holdout holdout,
        @Nullable BaseValue value) {}
