package io.changke.customers;

/** A customer was taken out of sight; published in the same transaction. */
public record CustomerDeleted(long customerId) {}
