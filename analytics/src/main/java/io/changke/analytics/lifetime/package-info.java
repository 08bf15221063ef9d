/** Models of how often, how long and how much customers buy. */
@NullMarked
package io.changke.analytics.lifetime;

import org.jspecify.annotations.NullMarked;
