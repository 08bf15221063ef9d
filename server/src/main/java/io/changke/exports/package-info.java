/** Files out: a list of customers as it is shown, as CSV or XLSX. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "profile", "fields", "customers"})
package io.changke.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
