/** The command line: what is typed, what it prints, and the door to the server. */
@NullMarked
package io.changke.command;

import org.jspecify.annotations.NullMarked;
