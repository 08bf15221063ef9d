/** The calendar: what falls on which day, read from where it lies; each package brings a query of its days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers"})
package io.changke.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
