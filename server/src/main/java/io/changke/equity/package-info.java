/** What the base is worth as an asset: over time, by group, why it changed, and on how few customers it rests. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "value", "lifecycle"})
package io.changke.equity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
