package io.changke.customers;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import io.changke.profile.Pinyin;
import io.changke.profile.Plain;
import io.changke.profile.Profile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is found and sorted by. Chinese names by each of their endings, by their pinyin and its initials
 * (ü as u and as v), phones by their digits, the rest as written; each key is a word with a blank before it.
 *
 * @param search all keys; never empty of the leading blank
 * @param sortName null where there is no name
 */
public record SearchKeys(String search, @Nullable String sortName) {

    private static final int LONGEST_KEY = 120;
    private static final int MOST_ENDINGS = 24;
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    public static SearchKeys of(
            @Nullable String externalId, @Nullable String name, @Nullable String phone, @Nullable String email) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("externalId", externalId);
        facts.put("name", name);
        facts.put("phone", phone);
        facts.put("email", email);
        return of(Profile.of(facts));
    }

    /** Of everything the customer is called and reached by. */
    public static SearchKeys of(Profile profile) {
        Set<String> keys = new LinkedHashSet<>();
        String name = profile.text("name");
        String sortName = null;
        if (name != null && !name.isBlank()) {
            String plain = plain(name);
            keys.add(plain);
            sortName = hasHan(plain) ? chinese(plain, keys) : latin(plain, keys);
        }
        add(keys, profile.text("externalId"));
        profile.reachedAt(false).forEach(each -> add(keys, each));
        profile.reachedAt(true).forEach(phone -> keys.add(digits(phone)));
        profile.identifiers().forEach(each -> add(keys, each));
        add(keys, profile.text("taxNumber"));
        keys.remove("");
        return new SearchKeys(
                " " + String.join(" ", keys), sortName == null || name == null ? null : cut(sortName + " " + name));
    }

    private static void add(Set<String> keys, @Nullable String text) {
        if (text != null) {
            keys.add(plain(text));
        }
    }

    /** The pinyin in syllables, which sorts. */
    private static String chinese(String name, Set<String> keys) {
        int[] points = name.codePoints().toArray();
        for (int from = 1; from < Math.min(points.length, MOST_ENDINGS); from++) {
            if (UScript.getScript(points[from]) == UScript.HAN) {
                keys.add(new String(points, from, points.length - from));
            }
        }
        String syllables = DECOMPOSED.normalize(Pinyin.of(name)).toLowerCase(Locale.ROOT);
        for (String umlaut : new String[] {"u", "v"}) {
            String[] pinyin =
                    unmarked(syllables.replace("u\u0308", umlaut)).strip().split("\\s+", -1);
            keys.add(String.join("", pinyin));
            keys.add(Arrays.stream(pinyin)
                    .map(syllable -> syllable.substring(0, Math.min(1, syllable.length())))
                    .collect(Collectors.joining()));
        }
        return unmarked(syllables);
    }

    /** In one word, as one types it. */
    static String pinyin(String name) {
        return unmarked(DECOMPOSED.normalize(Pinyin.of(name)))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }

    private static String latin(String name, Set<String> keys) {
        String unmarked = unmarked(DECOMPOSED.normalize(name));
        keys.add(unmarked);
        return unmarked;
    }

    private static String unmarked(String decomposed) {
        return decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(point -> UScript.getScript(point) == UScript.HAN);
    }

    static String digits(String text) {
        return cut(Plain.digits(text));
    }

    /** Full-width letters and capitals made plain. */
    static String plain(String text) {
        return cut(COMPATIBLE.normalize(text).toLowerCase(Locale.ROOT).strip());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_KEY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_KEY) - 1));
    }
}
