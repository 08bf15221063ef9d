/** How fast it is, each figure as a ratio to a reference measured in the same run. */
@NullMarked
package io.changke.benchmarks;

import org.jspecify.annotations.NullMarked;
