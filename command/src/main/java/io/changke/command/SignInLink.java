package io.changke.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "sign-in-link", resourceBundle = "io.changke.command.usage")
final class SignInLink implements Callable<Integer> {

    private final Screen screen;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    SignInLink(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        return ServerDoor.ask(screen, server -> server.signInLink(data, screen.locale()));
    }
}
