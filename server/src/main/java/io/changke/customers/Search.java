package io.changke.customers;

import io.changke.fields.Listing.Restriction;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody types to find a customer; every word of it must be found. */
final class Search {

    private static final Pattern PHONE = Pattern.compile("[\\d()+./-]*\\d{3}[\\d()+./-]*");
    private static final int MOST_WORDS = 8;
    /** Shorter words have no trigram of their own, so they are looked for at the beginning of a key. */
    private static final int TRIGRAM = 3;

    private Search() {}

    static List<Restriction> restrictions(String typed) {
        return Arrays.stream(SearchKeys.plain(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> new Restriction("c.search like {0}", List.of(pattern(word))))
                .toList();
    }

    private static String pattern(String word) {
        String wanted = PHONE.matcher(word).matches() && word.indexOf('.') < 0 ? SearchKeys.digits(word) : word;
        boolean beginning = wanted.length() < TRIGRAM || SearchKeys.hasHan(wanted);
        String escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (beginning ? "% " : "%") + escaped + "%";
    }
}
