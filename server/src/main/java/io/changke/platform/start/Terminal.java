package io.changke.platform.start;

import io.changke.platform.CannotStart;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Speaks to the person who typed the command, in their language. */
public final class Terminal {
    private final ResourceBundle sentences;
    private final Locale language;
    private final PrintStream out;
    private final PrintStream error;

    public Terminal(Locale language, PrintStream out, PrintStream error) {
        this.language = language;
        this.sentences = ResourceBundle.getBundle(
                "messages/platform",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.out = out;
        this.error = error;
    }

    public Locale language() {
        return language;
    }

    public String sentence(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), language).format(arguments);
    }

    public void print(String line) {
        out.println(line);
        out.flush();
    }

    public void note(String line) {
        error.println(line);
        error.flush();
    }

    void explain(CannotStart reason) {
        note(sentence(reason.key(), reason.arguments()));
    }
}
