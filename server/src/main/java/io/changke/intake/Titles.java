package io.changke.intake;

import java.util.Locale;

/** What columns are called, compared without what does not matter. */
public final class Titles {

    private Titles() {}

    /** Lower case, without blanks, signs and what stands in brackets: "手机（必填）" is 手机. */
    public static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[(\uff08\\[【].*?[)\uff09\\]】]", "")
                .replaceAll("[\\s_\\-./:：#*\u00a0\u3000\"'\ufeff]", "");
    }
}
