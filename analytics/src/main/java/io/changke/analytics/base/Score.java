package io.changke.analytics.base;

import org.jspecify.annotations.Nullable;

/**
 * Everything derived of one customer on one day.
 *
 * @param rfm null without a purchase
 * @param future null without a purchase or without a purchasing model
 * @param stage as if no earlier stage were known; see {@link StageRule#next}
 * @param evidence what the stage was decided on
 */
public record Score(@Nullable Rfm rfm, @Nullable FutureValue future, Stage stage, StageEvidence evidence) {}
