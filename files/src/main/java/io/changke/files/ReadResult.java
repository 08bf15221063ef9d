package io.changke.files;

import java.util.List;
import java.util.Map;

/**
 * What became of a file's lines: read = accepted + rejected.
 *
 * @param reasons only reasons that occurred
 * @param warnings what was found while reading, such as a file that ends in the middle
 */
public record ReadResult(
        long read, long accepted, long rejected, Map<RejectReason, Long> reasons, List<Notice> warnings) {

    public ReadResult {
        reasons = Map.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
