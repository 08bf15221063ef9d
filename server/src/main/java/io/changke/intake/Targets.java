package io.changke.intake;

import io.changke.fields.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Targets that are no fields of a customer, by the words of {@code import.<kind>.<target>}. */
@Component
public class Targets {

    static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final ColumnWords words;
    private final MessageSource messages;

    Targets(ColumnWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    public Target of(String kind, String name, FieldType type, Locale language, String... choices) {
        String key = kind + "." + name;
        List<String> called = new ArrayList<>();
        called.add(Titles.plain(name));
        LANGUAGES.forEach(each -> called.add(Titles.plain(say(key, each))));
        called.addAll(words.of(key));
        Map<String, String> known = new LinkedHashMap<>();
        for (String choice : choices) {
            String each = key + "." + choice;
            List<String> sayings = new ArrayList<>(List.of(say(each, language)));
            LANGUAGES.forEach(other -> sayings.add(say(each, other)));
            sayings.addAll(words.of(each));
            known.put(choice, String.join("\n", sayings));
        }
        return new Target(name, say(key, language), type, called, known, false);
    }

    /** A day with the time of day where one is written. */
    public Target moment(String kind, String name, Locale language) {
        Target day = of(kind, name, FieldType.DATE, language);
        return new Target(day.name(), day.label(), day.type(), day.words(), day.choices(), true);
    }

    public String say(String key, Locale language) {
        return messages.getMessage("import." + key, null, language);
    }
}
