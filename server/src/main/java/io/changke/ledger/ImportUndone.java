package io.changke.ledger;

import io.changke.platform.jobs.JobRun;

/**
 * The purchases of a file and the customers known by nothing else are gone. Published once, after the commit and inside
 * the job of the undo; after a crash it may come again.
 */
public record ImportUndone(long importId, JobRun job) {}
