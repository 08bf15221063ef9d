package io.changke.customers;

import io.changke.profile.Profile;
import java.util.List;
import java.util.Map;

/**
 * Many customers were entered and changed by set; published in the same transaction.
 *
 * @param entered by their ids, as they stand
 * @param changed the ids of those who were there before
 */
public record CustomersWritten(Map<Long, Profile> entered, List<Long> changed) {

    public List<Long> created() {
        return List.copyOf(entered.keySet());
    }
}
