/** Long work: stored, resumable after a crash, with progress, cancellable, one at a time. */
@NullMarked
package io.changke.platform.jobs;

import org.jspecify.annotations.NullMarked;
