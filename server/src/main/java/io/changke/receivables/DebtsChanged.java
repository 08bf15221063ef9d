package io.changke.receivables;

/** What a customer owes or has paid is otherwise now; published in the same transaction. */
public record DebtsChanged(long customerId) {}
