package io.changke.platform.start;

import io.changke.command.ServerCommands;
import io.changke.platform.CannotStart;
import io.changke.platform.Demonstration;
import io.changke.platform.access.ApiKeys;
import io.changke.platform.access.SignInLinks;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What the command line asks of the server. */
public abstract class Commands implements ServerCommands {
    private static final int OK = 0;
    private static final int INTERNAL = 1;
    private static final int USAGE = 2;

    private final Class<?> application;

    protected Commands(Class<?> application) {
        this.application = application;
    }

    @Override
    public int start(Start start) {
        var data = folder(start.data(), start.demo());
        return explained(start.locale(), terminal -> run(start, data, terminal));
    }

    private int run(Start start, Path data, Terminal terminal) {
        terminal.note(terminal.sentence("start.starting", data));
        var server = RunningServer.start(application, start.port(), data);
        var folder = new ServerFolder(data);
        folder.rememberPort(server.port());
        if (start.demo()) {
            server.context()
                    .getBeanProvider(Demonstration.class)
                    .ifAvailable(demonstration -> demonstration.fill(terminal.language(), terminal::note));
        }
        var link = folder.inDatabase(Commands::linkIfNeeded);
        terminal.print(terminal.sentence("start.ready", ServerFolder.address(server.port())));
        if (!link.isEmpty()) {
            terminal.print(terminal.sentence("start.link", folder.link(link)));
        }
        if (Boolean.getBoolean("changke.exit-when-ready")) {
            server.context().close();
        } else {
            server.awaitStop();
        }
        return OK;
    }

    private static String linkIfNeeded(Connection connection) throws SQLException {
        return SignInLinks.needed(connection) ? SignInLinks.create(connection) : "";
    }

    @Override
    public int createApiKey(String name, String role, @Nullable Path data, Locale locale) {
        logQuietly();
        return explained(locale, terminal -> {
            var key = new ServerFolder(folder(data, false))
                    .inDatabase(connection -> ApiKeys.create(connection, name, role));
            terminal.note(terminal.sentence("start.keyOnce"));
            terminal.print(key);
            return OK;
        });
    }

    @Override
    public int signInLink(@Nullable Path data, Locale locale) {
        logQuietly();
        return explained(locale, terminal -> {
            var folder = new ServerFolder(folder(data, false));
            var token = folder.inDatabase(SignInLinks::create);
            terminal.note(terminal.sentence("start.linkOnce"));
            terminal.print(folder.link(token));
            return OK;
        });
    }

    /** Before anything logs; Spring, which sets up the logging of a server, is not there. */
    private static void logQuietly() {
        System.setProperty("logback.configurationFile", "io/changke/platform/start/beside-a-server.xml");
    }

    private static int explained(Locale language, ToIntFunction<Terminal> command) {
        var terminal = new Terminal(language, encoded(System.out), encoded(System.err));
        try {
            return command.applyAsInt(terminal);
        } catch (CannotStart reason) {
            terminal.explain(reason);
            return USAGE;
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(Commands.class).error("cannot go on", failed);
            terminal.note(terminal.sentence(
                    "start.failed", String.valueOf(deepest(failed).getMessage())));
            return INTERNAL;
        }
    }

    private static Throwable deepest(Throwable failed) {
        var cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Java 17 takes ASCII for a pipe's encoding under the C locale; Chinese would become question marks. */
    private static PrintStream encoded(PrintStream stream) {
        var charset = Charset.defaultCharset();
        return new PrintStream(
                stream, true, charset.newEncoder().canEncode('常') ? charset : java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Path folder(@Nullable Path given, boolean demo) {
        return given != null ? given : home().resolve(demo ? ".changke-demo" : ".changke");
    }

    /** What the shell calls ~; Java's own idea of it ignores HOME. */
    private static Path home() {
        var home = System.getenv("HOME");
        return Path.of(home == null || home.isBlank() ? System.getProperty("user.home") : home);
    }
}
