/** How the server is started, and what the command line asks of it. */
@NullMarked
package io.changke.platform.start;

import org.jspecify.annotations.NullMarked;
