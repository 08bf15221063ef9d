package io.changke.command;

import io.changke.files.Correction;
import io.changke.files.Notice;
import io.changke.files.UnusableFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into one sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler {

    private final Screen screen;

    Failures(Screen screen) {
        this.screen = screen;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        if (failure instanceof BadUsage usage) {
            screen.say(usage.message(screen.locale()));
        } else if (failure instanceof UnusableFile file) {
            screen.say(file.message(screen.locale()));
            hint(file.notice());
        } else if (failure instanceof NoSuchFileException file) {
            screen.say(screen.text("failure.noSuchFile", file.getFile()));
        } else if (failure instanceof AccessDeniedException file) {
            screen.say(screen.text("failure.notAllowed", file.getFile()));
        } else if (failure instanceof IOException) {
            screen.say(screen.text("failure.reading", String.valueOf(failure.getMessage())));
        } else {
            throw failure;
        }
        return CommandLine.ExitCode.USAGE;
    }

    /** By which option the user can help. */
    private void hint(Notice notice) {
        Correction correction = notice.correction();
        if (correction != null) {
            boolean hasChoice = notice.code().equals("ambiguousDates");
            String format = hasChoice ? notice.arguments().get(1) : "dd/MM/yyyy";
            screen.say(screen.text("hint." + correction.key(), format));
        }
    }
}
