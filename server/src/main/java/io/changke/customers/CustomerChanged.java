package io.changke.customers;

import java.util.Set;

/** Facts of a customer were changed one by one; published in the same transaction. Writers of sets tell of them themselves. */
public record CustomerChanged(long customerId, Set<String> facts) {}
