package io.changke.ledger;

/** A purchase entered by hand or by API was taken back; published in the same transaction. */
public record PurchaseRemoved(long customerId) {}
