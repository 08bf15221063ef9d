/** The catalogue of a customer's fields, the conditions one can put on them, and lists in their order. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package io.changke.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
