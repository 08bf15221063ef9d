package io.changke.customers;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The spellings from which a word comes about by one slip: a letter wrong, missing, too many, or two swapped. */
final class OneSlip {

    private OneSlip() {}

    /** The word itself, and patterns of SQL's {@code like}, in which "_" is any one letter. */
    static Stream<String> spellings(String word) {
        int[] letters = word.codePoints().toArray();
        Set<String> patterns = new LinkedHashSet<>(Set.of(word));
        for (int i = 0; i <= letters.length; i++) {
            String before = text(letters, 0, i);
            patterns.add(before + "_" + text(letters, i, letters.length));
            if (i < letters.length) {
                String after = text(letters, i + 1, letters.length);
                patterns.add(before + "_" + after);
                patterns.add(before + after);
            }
            if (i + 1 < letters.length) {
                patterns.add(before
                        + text(letters, i + 1, i + 2)
                        + text(letters, i, i + 1)
                        + text(letters, i + 2, letters.length));
            }
        }
        return patterns.stream();
    }

    private static String text(int[] letters, int from, int to) {
        return new String(letters, from, to - from);
    }
}
