package io.changke.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is added to facts that hold several words, and what is taken from them; a word in both is taken. */
record Words(Map<String, List<String>> added, Map<String, List<String>> removed) {

    static Words of(
            @Nullable Map<String, @Nullable List<@Nullable String>> added,
            @Nullable Map<String, @Nullable List<@Nullable String>> removed) {
        return new Words(tidy(added), tidy(removed));
    }

    private static Map<String, List<String>> tidy(@Nullable Map<String, @Nullable List<@Nullable String>> given) {
        Map<String, List<String>> tidy = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, words) -> {
                List<String> some = new ArrayList<>();
                for (String word : words == null ? List.<@Nullable String>of() : words) {
                    if (word != null && !word.isBlank()) {
                        some.add(word.strip());
                    }
                }
                if (!some.isEmpty()) {
                    tidy.put(name, some);
                }
            });
        }
        return tidy;
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(added.keySet());
        names.addAll(removed.keySet());
        return names;
    }

    /** What becomes of those that a customer has. */
    List<String> changed(String name, @Nullable Object had) {
        Set<String> words = new LinkedHashSet<>();
        if (had instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        }
        words.addAll(added.getOrDefault(name, List.of()));
        removed.getOrDefault(name, List.of()).forEach(words::remove);
        return List.copyOf(words);
    }
}
