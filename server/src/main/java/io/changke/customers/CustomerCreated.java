package io.changke.customers;

/** A customer was entered by hand or by API; published in the same transaction. Imports publish one event of their own. */
public record CustomerCreated(long customerId) {}
