package io.changke.receivables;

import java.util.Collection;

/** What customers owe or have paid is otherwise now; published in the same transaction. */
public record DebtsChanged(Collection<Long> customers) {}
