/** Amounts due and payments received: who owes how much, since when, and what each payment settled. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "intake", "ledger", "timeline"})
package io.changke.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
