/** What customers bought: products, channels, and purchases and returns line by line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "intake"})
package io.changke.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
