/** The pages in a real browser, as a user sees them: in both languages, on a desk and in a hand. */
@NullMarked
package io.changke.pages;

import org.jspecify.annotations.NullMarked;
