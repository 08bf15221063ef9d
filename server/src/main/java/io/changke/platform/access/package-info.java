/** Who may come in: sign-in, sessions, API keys; everything is denied unless it is allowed here. */
@NullMarked
package io.changke.platform.access;

import org.jspecify.annotations.NullMarked;
