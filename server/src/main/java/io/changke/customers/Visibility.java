package io.changke.customers;

import io.changke.fields.Listing.Restriction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which customers the reader may see: every query about customers takes the answer from here. */
@Component
public class Visibility {

    /** About the customer {@code c}. Until there are roles, everybody sees every customer who is not deleted. */
    public Restriction ofCustomers() {
        return new Restriction("c.deleted_at is null", List.of());
    }
}
