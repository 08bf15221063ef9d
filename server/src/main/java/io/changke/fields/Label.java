package io.changke.fields;

import java.util.Locale;

/** What somebody of the house calls a field or a choice, in both languages. */
public record Label(String zh, String en) {

    public String in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
