/** What was fitted, on what, and how well it foresaw held-out time: each fit, the one that counts and those before it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "value"})
package io.changke.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
