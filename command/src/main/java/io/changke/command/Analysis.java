package io.changke.command;

import io.changke.analytics.base.BaseValue;
import io.changke.analytics.base.Concentration;
import io.changke.analytics.base.Frame;
import io.changke.analytics.base.Holdout;
import io.changke.files.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a base; every report shows this and nothing else.
 *
 * @param from day of the first line
 * @param to end of observation
 * @param customers with at least one purchase
 * @param returnsOnly customers known by returns alone, counted apart
 * @param purchases occasions: customer-days
 * @param orders different order numbers; without any, customer-days
 * @param lines usable lines up to the end of observation
 * @param skipped by reason key
 * @param firstSkipped for each reason, the number of the first such line
 * @param holdout null when the period cannot be split
 * @param value null without a purchasing model
 */
record Analysis(
        String file,
        LocalDate from,
        LocalDate to,
        int customers,
        int returnsOnly,
        long purchases,
        long orders,
        long lines,
        long returnLines,
        long serviceLines,
        double revenue,
        double returned,
        Map<String, Long> skipped,
        Map<String, Long> firstSkipped,
        List<Notice> notices,
        Frame frame,
        @Nullable Holdout holdout,
        @Nullable BaseValue value,
        Concentration concentration,
        Groups groups,
        Care care) {

    long skippedLines() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean hasModel() {
        return frame.purchasing() != null;
    }
}
