/** How good the firm's data is: what is missing, what cannot be right, what lies apart, what nobody has touched for long. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "duplicates", "followups", "value"})
package io.changke.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
