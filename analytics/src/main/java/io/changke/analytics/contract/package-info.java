/** How long contracts last: models of cancellation period by period, and the survival that was seen. */
@NullMarked
package io.changke.analytics.contract;

import org.jspecify.annotations.NullMarked;
