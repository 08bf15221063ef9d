/** The firm's own fields of a customer: their definitions, their place in the catalogue, and what may be entered in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields"})
package io.changke.customfields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
