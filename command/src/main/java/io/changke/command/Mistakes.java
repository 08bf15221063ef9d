package io.changke.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the command line, and where help is. */
final class Mistakes implements IParameterExceptionHandler {

    private final Screen screen;

    Mistakes(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        screen.say(sentence(mistake));
        screen.say(screen.text(
                "mistake.help", mistake.getCommandLine().getCommandSpec().qualifiedName(" ")));
        return CommandLine.ExitCode.USAGE;
    }

    private String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            String word = words.isEmpty() ? "" : words.get(0);
            return screen.text(word.startsWith("-") ? "mistake.unknownOption" : "mistake.unknownWord", word);
        }
        if (mistake instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            var first = missing.getMissing().get(0);
            return first.isPositional()
                    ? screen.text("mistake.missingFile")
                    : screen.text("mistake.missingOption", longestName(first));
        }
        if (mistake.getCause() instanceof WrongValue wrong) {
            return wrong.message(screen.locale(), longestName(mistake.getArgSpec()), mistake.getValue());
        }
        if (mistake.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            return screen.text("mistake.badValue", option.longestName());
        }
        return screen.text("mistake.unclear", String.valueOf(mistake.getMessage()));
    }

    private static String longestName(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
