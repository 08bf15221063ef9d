package io.changke.ledger;

import io.changke.platform.jobs.JobRun;

/**
 * A whole file of purchases is in. Published once, after the commit and inside the import's job, which is done when the
 * listeners are; after a crash it may come again.
 */
public record PurchasesImported(long importId, JobRun job) {}
