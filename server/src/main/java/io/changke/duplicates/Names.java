package io.changke.duplicates;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import io.changke.profile.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as they are compared: what writing adds is taken off, and how they sound. */
final class Names {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Pattern FIRM = Pattern.compile("(股份|有限|责任|集团)*公司$|集团$");
    private static final Set<String> FIRM_WORDS = Set.of(
            "co", "ltd", "limited", "inc", "corp", "corporation", "company", "llc", "plc", "gmbh", "ag", "group");
    private static final Set<String> TWO_CHARACTER_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "慕容", "皇甫", "尉迟", "公孙", "令狐", "司徒", "东方", "夏侯", "端木", "长孙");
    private static final int LONGEST = 120;
    private static final int LONGEST_PERSON = 4;
    private static final int SHORTEST_SOUND = 3;
    private static final int SHORTEST_MISTYPED = 6;

    private Names() {}

    /** Full-width and capitals made plain, nothing else. */
    static String plain(String name) {
        return COMPATIBLE.normalize(name).toLowerCase(Locale.ROOT).strip();
    }

    static String simplified(String name) {
        return SIMPLIFIED.transliterate(name);
    }

    /** Empty where the name has neither letter nor digit. */
    static String canonical(String name) {
        String text = simplified(plain(name));
        return cut(hasHan(text) ? withoutFirm(text.replaceAll("[^\\p{L}\\p{N}]", "")) : String.join(" ", words(text)));
    }

    /** 杭州 and 杭州市 are one. */
    static String city(String written) {
        String city = simplified(plain(written));
        return city.length() > 2 && city.endsWith("市") ? city.substring(0, city.length() - 1) : city;
    }

    private static String withoutFirm(String name) {
        String without = FIRM.matcher(name).replaceFirst("");
        return without.isEmpty() ? name : without;
    }

    /** Sorted, so that the surname may come first or last. */
    private static List<String> words(String text) {
        String unmarked = unmarked(text);
        List<String> all = Arrays.stream(unmarked.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        List<String> without =
                all.stream().filter(word -> !FIRM_WORDS.contains(word)).toList();
        return without.isEmpty() ? all : without;
    }

    /** The ways a name is written by its sound: as spoken, and with the surname last or the syllables sorted. */
    static Set<String> sounds(String canonical) {
        Set<String> sounds = new LinkedHashSet<>();
        if (hasHan(canonical)) {
            List<String> syllables = List.of(unmarked(Pinyin.of(canonical)).split("\\s+"));
            sounds.add(String.join("", syllables));
            if (syllables.size() > 1 && canonical.codePointCount(0, canonical.length()) <= LONGEST_PERSON) {
                int surname =
                        canonical.length() > 2 && TWO_CHARACTER_SURNAMES.contains(canonical.substring(0, 2)) ? 2 : 1;
                sounds.add(String.join("", syllables.subList(surname, syllables.size()))
                        + String.join("", syllables.subList(0, surname)));
                sounds.add(String.join("", syllables.stream().sorted().toList()));
            }
        } else {
            List<String> words = List.of(canonical.split(" "));
            sounds.add(String.join("", words));
            List<String> turned = new ArrayList<>(words);
            java.util.Collections.reverse(turned);
            sounds.add(String.join("", turned));
        }
        sounds.removeIf(sound -> sound.length() < SHORTEST_SOUND);
        return sounds;
    }

    /** Both as {@link #canonical}. */
    static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return within(one, other) || within(other, one) || oneSlip(sounds(one), sounds(other));
    }

    private static boolean within(String longer, String shorter) {
        return longer.contains(shorter) && shorter.length() >= (hasHan(shorter) ? 2 : LONGEST_PERSON);
    }

    private static boolean oneSlip(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> oneSlip(one, other)));
    }

    /** A letter wrong, missing, too many, or two swapped. */
    private static boolean oneSlip(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Math.abs(one.length() - other.length()) > 1 || Math.min(one.length(), other.length()) < SHORTEST_MISTYPED) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String rest = one.substring(from);
        String otherRest = other.substring(from);
        if (rest.length() == otherRest.length()) {
            boolean swapped = rest.length() > 1
                    && rest.charAt(0) == otherRest.charAt(1)
                    && rest.charAt(1) == otherRest.charAt(0)
                    && rest.substring(2).equals(otherRest.substring(2));
            return swapped || rest.substring(1).equals(otherRest.substring(1));
        }
        return rest.length() > otherRest.length()
                ? rest.substring(1).equals(otherRest)
                : otherRest.substring(1).equals(rest);
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(point -> UScript.getScript(point) == UScript.HAN);
    }

    private static String unmarked(String text) {
        return DECOMPOSED
                .normalize(text)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1));
    }
}
