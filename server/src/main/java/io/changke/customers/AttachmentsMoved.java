package io.changke.customers;

import java.util.List;

/** Rows that hang on these customers went from one to another; published in the same transaction. */
public record AttachmentsMoved(List<Long> customers) {}
