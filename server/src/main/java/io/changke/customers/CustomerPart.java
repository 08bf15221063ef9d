package io.changke.customers;

import org.jspecify.annotations.Nullable;

/** Something a package adds to a customer's record that is more than a field, such as the parts of the value. */
public interface CustomerPart {

    /** Its key in the record's JSON. */
    String name();

    @Nullable
    Object read(long customerId);
}
