/** Within how many days the customers of a tier should hear from us, and for whom that is overdue. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "followups", "value"})
package io.changke.cadences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
