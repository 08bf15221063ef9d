/** One change of many customers at once: tried first, done by a job, and taken back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "profile", "customers", "owners"})
package io.changke.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
