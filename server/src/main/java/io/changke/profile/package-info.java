/** What can be declared about a customer: facts and lists of facts, how each is checked, and how they hold together. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package io.changke.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
