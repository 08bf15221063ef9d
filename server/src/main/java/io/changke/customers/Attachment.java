package io.changke.customers;

/**
 * A table whose rows hang on a customer; every package declares its own as beans. A merge moves the rows to the customer
 * that stays, and an import's undo leaves customers alone on whom anything hangs.
 *
 * @param column with the customer's id; never a key that two customers merged would have twice
 */
public record Attachment(String table, String column) {}
