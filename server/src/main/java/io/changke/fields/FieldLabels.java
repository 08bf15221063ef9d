package io.changke.fields;

import io.changke.fields.Field.Words;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What fields and their choices are called in the reader's language. */
@Component
public class FieldLabels {

    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Field field, Locale language) {
        Words own = field.words();
        return own == null
                ? messages.getMessage("field." + field.name(), null, language)
                : own.label().in(language);
    }

    String of(Event event, Locale language) {
        return messages.getMessage("event." + event.name(), null, language);
    }

    public String ofChoice(Field field, String choice, Locale language) {
        Words own = field.words();
        return own == null
                ? messages.getMessage("field." + field.name() + "." + choice, null, language)
                : Objects.requireNonNull(own.choices().get(choice), choice).in(language);
    }
}
