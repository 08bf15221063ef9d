/** The customer base: occasions, RFM, tiers, rhythm and stages, and the frame that scores a customer. */
@NullMarked
package io.changke.analytics.base;

import org.jspecify.annotations.NullMarked;
