/** Papers: files kept with a customer, by themselves or with a follow-up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "timeline", "followups"})
package io.changke.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
