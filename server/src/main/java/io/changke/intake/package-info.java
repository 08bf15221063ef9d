/** Files of any table in: columns put to fields, cells read as values, rows written by the kind of thing they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "profile", "customers"})
package io.changke.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
