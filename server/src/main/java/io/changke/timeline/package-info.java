/** Everything that happened with a customer, read from where it lies: each package brings a query of what it knows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "ledger"})
package io.changke.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
