package io.changke.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What columns are called, in Chinese and English. Earlier words win where a file has several. */
final class HeaderWords {

    private static final int EXACT = 1000;
    private static final int PART = 500;
    private static final int LONGEST_TITLE_WITH_PARTS = 24;

    private static final Properties WORDS = read();

    private HeaderWords() {}

    private static Properties read() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("header-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static List<String> words(String key) {
        String words = WORDS.getProperty(key, "");
        return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    }

    /** How well a title fits a role; 0 is not at all. */
    static int fit(String title, Role role) {
        String plain = plain(title);
        if (plain.isEmpty()) {
            return 0;
        }
        int exact = words(role.key()).indexOf(plain);
        if (exact >= 0) {
            return EXACT - exact;
        }
        List<String> parts = words("part." + role.key());
        for (int i = 0; i < parts.size(); i++) {
            if (plain.length() <= LONGEST_TITLE_WITH_PARTS && plain.contains(parts.get(i))) {
                return PART - i;
            }
        }
        return 0;
    }

    static boolean isKnown(String title) {
        return List.of(Role.values()).stream().anyMatch(role -> fit(title, role) > 0);
    }

    /** A title such as "name": the customer's or the product's, only the cells can tell. */
    static boolean isUnclearName(String title) {
        return words("name.unclear").contains(plain(title));
    }

    /** Lower case, without blanks, signs and what stands in brackets: "Amount (CNY)" is amount. */
    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[(\uff08\\[【].*?[)\uff09\\]】]", "")
                .replaceAll("[\\s_\\-./:#*\u00a0\u3000\"'\ufeff]", "");
    }
}
