package io.changke.command;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of the server, which provides it as a service; the command line itself knows no more of
 * the server, so that help and errors answer before it is loaded. Results are exit codes.
 */
public interface ServerCommands {

    /**
     * How the server is to be started.
     *
     * @param port 0 takes any free one
     * @param data where the embedded database lives; null is the default folder (of the demonstration, if it is one)
     * @param demo loads the demonstration firm when the folder is new
     */
    record Start(int port, @Nullable Path data, boolean demo, Locale locale) {}

    /** Prints the address, and returns when the server has stopped. */
    int start(Start start);

    /** Prints the key once; works while the server runs, too. */
    int createApiKey(String name, String role, @Nullable Path data, Locale locale);

    /** Prints a new one-time link for the administrator. */
    int signInLink(@Nullable Path data, Locale locale);
}
