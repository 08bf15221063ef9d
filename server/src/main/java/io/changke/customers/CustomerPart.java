package io.changke.customers;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Something a package adds to a customer's record that is more than a field, such as the parts of the value. */
public interface CustomerPart {

    /** Its key in the record's JSON. */
    String name();

    /** What is read, for the OpenAPI document. */
    Type type();

    @Nullable
    Object read(long customerId);
}
