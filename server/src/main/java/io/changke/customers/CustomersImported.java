package io.changke.customers;

/** A file of customers was read to its end; published in the same transaction, which a trial rolls back. */
public record CustomersImported() {}
