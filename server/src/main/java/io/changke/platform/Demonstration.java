package io.changke.platform;

import java.util.Locale;
import java.util.function.Consumer;

/** Fills an empty server with the demonstration firm. */
public interface Demonstration {

    /** Returns when the firm can be looked at; does nothing where one is already. Says how far it is, a line at a time. */
    void fill(Locale language, Consumer<String> say);
}
