package io.changke.ledger;

/**
 * Purchases of a file are in or gone, and whoever computes from the ledger failed to: the scores do not know it, and
 * somebody must try again.
 */
public record ScoringFailed(long importId) {}
