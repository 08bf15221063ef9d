/** Where the data lies: the embedded PostgreSQL of a data folder, or a server named by its address. */
@NullMarked
package io.changke.platform.database;

import org.jspecify.annotations.NullMarked;
