package io.changke.profile;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names by their sound. A surname may be read otherwise than the same character elsewhere, so the first two characters
 * of a run are looked up together and all others alone: what was looked up once is known, and a million names are soon
 * spelt.
 */
public final class Pinyin {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final int MOST_KNOWN = 50_000;
    /** Stands before a character that is not the first. */
    private static final String BEFORE = "的";
    /** Read together wherever they stand, or with signs that have rules of their own. */
    private static final Pattern TOGETHER = Pattern.compile(".(令狐|万俟|澹台)|[^\\p{IsHan}a-zA-Z0-9 ]");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** In syllables with their tones and blanks between; what is not Chinese stays. */
    public static String of(String name) {
        if (TOGETHER.matcher(name).find()) {
            return NAMES.transliterate(name);
        }
        int[] points = name.codePoints().toArray();
        StringBuilder spelt = new StringBuilder();
        int at = 0;
        while (at < points.length) {
            int end = endOfRun(points, at);
            if (end == at) {
                spelt.appendCodePoint(points[at++]);
                continue;
            }
            spelt.append(at > 0 ? " " : "").append(run(points, at, end));
            at = end;
            if (at < points.length && Character.isLetter(points[at])) {
                spelt.append(' ');
            }
        }
        return spelt.toString();
    }

    private static String run(int[] points, int from, int end) {
        int head = Math.min(end, from + 2);
        StringBuilder spelt = new StringBuilder(known(new String(points, from, head - from)));
        for (int i = head; i < end; i++) {
            String spoken = known(BEFORE + Character.toString(points[i]));
            int blank = spoken.lastIndexOf(' ');
            if (blank < 0) {
                return NAMES.transliterate(new String(points, from, end - from));
            }
            spelt.append(spoken, blank, spoken.length());
        }
        return spelt.toString();
    }

    private static String known(String part) {
        String known = KNOWN.get(part);
        if (known == null) {
            known = NAMES.transliterate(part);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(part, known);
            }
        }
        return known;
    }

    private static int endOfRun(int[] points, int from) {
        int end = from;
        while (end < points.length && UScript.getScript(points[end]) == UScript.HAN) {
            end++;
        }
        return end;
    }
}
