/** Saved views of customers: columns, filter, order, groups, as a table or a board; private or shared. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers"})
package io.changke.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
