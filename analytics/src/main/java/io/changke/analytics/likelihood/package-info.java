/** The largest likelihood of a model: Newton's method within a box, with the error of what it finds. */
@NullMarked
package io.changke.analytics.likelihood;

import org.jspecify.annotations.NullMarked;
