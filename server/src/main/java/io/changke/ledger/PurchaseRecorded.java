package io.changke.ledger;

/** A purchase was entered by hand or by API; published in the same transaction. */
public record PurchaseRecorded(long customerId) {}
