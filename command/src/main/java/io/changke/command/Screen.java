package io.changke.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where the command line writes.
 *
 * @param interactive a person watches: colours, and progress on one line
 */
record Screen(PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {

    /** Always UTF-8: JSON demands it, and Java takes a bare environment for ASCII. */
    static Screen ofSystem(Locale locale) {
        boolean interactive = isTerminal() && System.getenv("NO_COLOR") == null;
        return new Screen(writer(FileDescriptor.out), writer(FileDescriptor.err), locale, interactive);
    }

    /** Java 17 has a console only at a terminal; later ones always have one, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    String text(String key, Object... arguments) {
        return Texts.of(locale, key, arguments);
    }

    /** A sentence that is not part of the answer. */
    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
