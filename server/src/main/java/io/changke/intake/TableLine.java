package io.changke.intake;

import java.util.Map;

/**
 * A row, its cells read as values.
 *
 * @param number in the file, from 1
 * @param values by target; what was empty is not in it
 */
public record TableLine(long number, Map<String, Object> values) {}
