package io.changke.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what two customers have in common. */
@Component
class Evidence {

    private static final List<Kind> SAME =
            List.of(Kind.IDENTIFIER, Kind.TAX, Kind.PHONE, Kind.EMAIL, Kind.WECHAT, Kind.BIRTHDAY);

    private final MessageSource messages;

    Evidence(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(Suspect one, Suspect other, Locale language) {
        List<String> sentences = new ArrayList<>();
        for (Kind kind : SAME) {
            one.keys()
                    .shared(kind, other.keys())
                    .forEach(value -> sentences.add(say("same." + kind.key(), language, shown(value))));
        }
        if (one.traits().share(Kind.CITY, other.traits())) {
            sentences.add(
                    say("same.city", language, String.valueOf(one.profile().text("city"))));
        }
        sentences.add(
                say("names." + names(one.profile().text("name"), other.profile().text("name")), language));
        return sentences;
    }

    /** By what too many are found to be compared. */
    String crowded(Rule rule, Object value, long customers, Locale language) {
        return say("crowded." + rule.evidence().get(0).key(), language, value, customers);
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage("duplicates." + key, values, language);
    }

    static String shown(String value) {
        return value.replace('\u001f', ' ');
    }

    private static String names(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return "missing";
        }
        if (one.equals(other)) {
            return "same";
        }
        String plain = blankless(Names.plain(one));
        String otherPlain = blankless(Names.plain(other));
        if (plain.equals(otherPlain)) {
            return "writing";
        }
        if (Names.simplified(plain).equals(Names.simplified(otherPlain))) {
            return "script";
        }
        String canonical = Names.canonical(one);
        String otherCanonical = Names.canonical(other);
        if (canonical.equals(otherCanonical)) {
            return sorted(plain).equals(sorted(otherPlain)) ? "order" : "firm";
        }
        if (Names.sounds(canonical).stream().anyMatch(Names.sounds(otherCanonical)::contains)) {
            return "sound";
        }
        return Names.alike(canonical, otherCanonical) ? "alike" : "different";
    }

    private static String blankless(String text) {
        return text.replaceAll("[\\s.,·・()-]", "");
    }

    private static String sorted(String text) {
        int[] letters = text.codePoints().toArray();
        Arrays.sort(letters);
        return new String(letters, 0, letters.length);
    }
}
