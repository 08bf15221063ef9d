package io.changke.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The door: reads the command line, and answers help and mistakes before anything large is loaded. */
@Command(
        name = "changke",
        resourceBundle = "io.changke.command.usage",
        version = "changke 0.1.0",
        synopsisSubcommandLabel = "[COMMAND]")
// picocli reads the options of the whole command line here; nobody else needs them.
@SuppressWarnings("UnusedVariable")
public final class Changke implements Runnable {

    private static final Set<String> NEEDS_NO_COMMAND = Set.of("-h", "--help", "-V", "--version");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private Spoken lang = Spoken.en;

    /** The values of {@code --lang}, as typed. */
    enum Spoken {
        zh,
        en
    }

    public static void main(String[] arguments) {
        System.exit(run(Screen.ofSystem(Language.of(arguments, System.getenv())), arguments));
    }

    static int run(Screen screen, String... arguments) {
        // picocli looks its texts up in the default locale.
        Locale.setDefault(screen.locale());
        CommandLine line = new CommandLine(new Changke());
        line.addSubcommand(new Analyse(screen));
        line.addSubcommand(new Start(screen));
        line.addSubcommand(new Demo(screen));
        line.addSubcommand(new CommandLine(new ApiKey()).addSubcommand(new ApiKey.Create(screen)));
        line.addSubcommand(new SignInLink(screen));
        line.setOut(screen.out());
        line.setErr(screen.err());
        line.setParameterExceptionHandler(new Mistakes(screen));
        line.setExecutionExceptionHandler(new Failures(screen));
        int exit = line.execute(withCommand(line, arguments));
        screen.out().flush();
        screen.err().flush();
        return exit;
    }

    /** Without a command, the server is started. */
    private static String[] withCommand(CommandLine line, String... arguments) {
        boolean complete = Arrays.stream(arguments)
                .anyMatch(word ->
                        NEEDS_NO_COMMAND.contains(word) || line.getSubcommands().containsKey(word));
        boolean unknownCommand = arguments.length > 0 && !arguments[0].startsWith("-");
        if (complete || unknownCommand) {
            return arguments;
        }
        List<String> words = new ArrayList<>(List.of("start"));
        words.addAll(List.of(arguments));
        return words.toArray(new String[0]);
    }

    @Override
    public void run() {
        throw new BadUsage("mistake.noCommand");
    }
}
