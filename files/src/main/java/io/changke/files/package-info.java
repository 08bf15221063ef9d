/** Bytes in, typed rows and rejected rows out. */
@NullMarked
package io.changke.files;

import org.jspecify.annotations.NullMarked;
