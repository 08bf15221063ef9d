package io.changke.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** What columns are called, compared without what does not matter. */
public final class Titles {

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\uff08\\[【].*?[)\uff09\\]】]");
    private static final Pattern SIGNS = Pattern.compile("[\\s_\\-./:：#*\u00a0\u3000\"'\ufeff]");

    private Titles() {}

    /** Lower case, without blanks, signs and what stands in brackets: "手机（必填）" is 手机. */
    public static String plain(String title) {
        String words = IN_BRACKETS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
        return SIGNS.matcher(words).replaceAll("");
    }
}
