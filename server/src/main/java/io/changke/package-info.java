/** The server: one package a business capability, each importing only what lies below it. */
@NullMarked
package io.changke;

import org.jspecify.annotations.NullMarked;
