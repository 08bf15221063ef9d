/** Birthdays by the sun and by the moon: when the next one is, and how old somebody is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fields", "calendar"})
package io.changke.birthdays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
