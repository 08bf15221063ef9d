package io.changke.profile;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names by their sound. A surname may be read otherwise than the same character elsewhere, so the first two characters
 * are looked up together and all others alone: what was looked up once is known, and a million names are soon spelt.
 */
public final class Pinyin {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final int MOST_KNOWN = 50_000;
    /** Stands before a character that is not the first. */
    private static final String BEFORE = "的";

    /** Read together wherever they stand. */
    private static final Pattern TOGETHER = Pattern.compile(".(令狐|万俟|澹台)");

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** In syllables with their tones and blanks between; what is not Chinese stays. */
    public static String of(String name) {
        int[] points = name.codePoints().toArray();
        if (points.length <= 2) {
            return known(name);
        }
        if (!isAllChinese(points) || TOGETHER.matcher(name).find()) {
            return NAMES.transliterate(name);
        }
        StringBuilder spelt = new StringBuilder(known(new String(points, 0, 2)));
        for (int i = 2; i < points.length; i++) {
            String spoken = known(BEFORE + Character.toString(points[i]));
            int blank = spoken.lastIndexOf(' ');
            if (blank < 0) {
                return NAMES.transliterate(name);
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

    private static boolean isAllChinese(int[] points) {
        for (int point : points) {
            if (UScript.getScript(point) != UScript.HAN) {
                return false;
            }
        }
        return true;
    }
}
