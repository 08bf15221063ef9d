package io.changke.customers;

import java.util.List;

/** Many customers were entered and changed by set; published in the same transaction. */
public record CustomersWritten(List<Long> created, List<Long> changed) {}
