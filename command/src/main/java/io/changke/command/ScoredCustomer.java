package io.changke.command;

import io.changke.analytics.base.Score;
import io.changke.analytics.base.Summary;

/**
 * A customer with at least one purchase, and what was found out about them.
 *
 * @param asOf epoch day of the score
 */
record ScoredCustomer(String id, int asOf, Summary summary, Score score) {

    /** Future value, or revenue to date where there is no model: by it customers are ranked. */
    double worth() {
        var future = score.future();
        return future == null ? summary.revenue() : future.value();
    }
}
