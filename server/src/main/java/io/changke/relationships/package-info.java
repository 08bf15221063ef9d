/** How customers stand to each other: families, firms, contact persons and their roles, and the network of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "fields", "customers", "timeline"})
package io.changke.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
