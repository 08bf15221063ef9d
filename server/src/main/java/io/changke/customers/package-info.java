/** Who the customers are: their record, how they are found, and what a reader may see of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customfields", "profile"})
package io.changke.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
