/** Duplicates: who may be one and the same, on what evidence; merges that lose nothing, and their undo. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "profile", "customers", "ledger"})
package io.changke.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
