/** A real server on a real PostgreSQL for tests: both are started once for all test classes. */
@NullMarked
package io.changke.testing;

import org.jspecify.annotations.NullMarked;
