package io.changke.customers;

import io.changke.fields.Listing.Restriction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody types to find a customer; every word of it must be found. */
@Component
class Search {

    private static final Pattern PHONE = Pattern.compile("[\\d()+./-]*\\d{3}[\\d()+./-]*");
    /** Alone they are the end of a phone's number, or the beginning of any, but not its middle. */
    private static final Pattern LAST_FOUR = Pattern.compile("\\s*\\d{4}\\s*");

    private static final Pattern MISTYPED = Pattern.compile("\\p{L}{4,40}|\\d{7,20}");
    private static final int MOST_WORDS = 8;
    /** Shorter words have no trigram of their own, so they are looked for at the beginning of a key. */
    private static final int TRIGRAM = 3;

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = sources;
    }

    /** Whoever is found by each word as it was typed. */
    List<Restriction> exact(String typed) {
        return LAST_FOUR.matcher(typed).matches()
                ? List.of(lastFour(typed.strip()))
                : words(typed).map(word -> exactly(word, pattern(word))).toList();
    }

    /**
     * Whoever is found by words that differ by one slip of the finger, or by another character of the same sound; empty
     * where nothing can be mistyped.
     */
    Optional<List<Restriction>> near(String typed) {
        return words(typed).anyMatch(Search::canBeMistyped)
                ? Optional.of(words(typed).map(this::nearly).toList())
                : Optional.empty();
    }

    private static Stream<String> words(String typed) {
        return Arrays.stream(SearchKeys.plain(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS);
    }

    private Restriction lastFour(String digits) {
        return exactly(digits, "% " + digits + "%", "%" + digits + " %", "%" + digits);
    }

    private Restriction exactly(String word, String... patterns) {
        Long[] known = sources.stream()
                .flatMap(source -> source.customers(word).stream())
                .toArray(Long[]::new);
        return known.length == 0
                ? found(patterns)
                : new Restriction("(c.search like any ({0}) or c.id = any ({1}))", List.<Object>of(patterns, known));
    }

    private Restriction nearly(String word) {
        if (!canBeMistyped(word)) {
            return exactly(word, pattern(word));
        }
        String typed = SearchKeys.hasHan(word) ? SearchKeys.pinyin(word) : digits(word);
        Stream<String> spellings = SearchKeys.hasHan(word) ? Stream.of(typed) : OneSlip.spellings(typed);
        return found(spellings.map(spelling -> "% " + spelling + "%").toArray(String[]::new));
    }

    private static boolean canBeMistyped(String word) {
        return SearchKeys.hasHan(word)
                ? word.codePointCount(0, word.length()) > 1
                : MISTYPED.matcher(digits(word)).matches();
    }

    private static Restriction found(String[] patterns) {
        return new Restriction("c.search like any ({0})", List.of((Object) patterns));
    }

    private static String pattern(String word) {
        String wanted = digits(word);
        boolean beginning = wanted.length() < TRIGRAM || SearchKeys.hasHan(wanted);
        String escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (beginning ? "% " : "%") + escaped + "%";
    }

    private static String digits(String word) {
        return PHONE.matcher(word).matches() && word.indexOf('.') < 0 ? SearchKeys.digits(word) : word;
    }
}
