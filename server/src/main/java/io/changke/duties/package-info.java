/** What a user looks after, handed over to somebody else; each kind is brought by the package that knows it. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package io.changke.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
