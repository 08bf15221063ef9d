package io.changke.customfields;

import com.ibm.icu.text.Transliterator;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names for machines, made from names for people: 会员等级 becomes hui_yuan_deng_ji. */
final class Keys {

    static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,30}");
    private static final int LONGEST = 28;
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Keys() {}

    static String of(String label) {
        String words = LATIN.transliterate(label)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+", "");
        String begun = words.isEmpty() || !Character.isLetter(words.charAt(0)) ? "f_" + words : words;
        return begun.substring(0, Math.min(LONGEST, begun.length())).replaceAll("_+$", "");
    }

    /** This key, or the first with a number behind it that nobody has. */
    static String free(String key, Collection<String> taken) {
        String candidate = key;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = key.substring(0, Math.min(LONGEST - 1, key.length())) + "_" + number;
        }
        return candidate;
    }
}
