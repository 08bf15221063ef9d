/** Follow-ups: what was said with a customer, what is to be done next and when, and who was not contacted for long. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "duties", "fields", "calendar", "customers", "intake", "ledger", "timeline"})
package io.changke.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
