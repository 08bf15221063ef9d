package io.changke.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as its kind understood it.
 *
 * @param key null where it has none
 * @param values by column of the table, as JSON has them
 * @param defaults what else is written when it is created
 * @param faults why it is refused
 * @param faultsIfNew why it cannot be created; a known thing has what is missing here
 */
public record ThingRow(
        @Nullable String key,
        Map<String, Object> values,
        Map<String, Object> defaults,
        List<Fault> faults,
        List<Fault> faultsIfNew) {}
