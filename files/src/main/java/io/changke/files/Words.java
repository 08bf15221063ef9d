package io.changke.files;

import org.jspecify.annotations.Nullable;

/** Gives the same string for the same cell where it was seen lately: logs repeat their customers and products. */
final class Words {

    private static final int SLOTS = 1 << 12;

    private final @Nullable String[] words = new String[SLOTS];

    String get(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        String word = words[slot];
        if (word == null || !equal(word, text, from, to)) {
            word = new String(text, from, to - from);
            words[slot] = word;
        }
        return word;
    }

    private static boolean equal(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
