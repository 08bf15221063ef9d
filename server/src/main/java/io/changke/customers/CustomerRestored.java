package io.changke.customers;

/** A deleted customer is back; published in the same transaction. */
public record CustomerRestored(long customerId) {}
