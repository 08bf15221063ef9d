/** Who looks after which customer: owners, and the public pool of those whom nobody looks after. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "duties", "fields", "profile", "customers", "followups", "value"})
package io.changke.owners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
