package io.changke.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", resourceBundle = "io.changke.command.usage")
final class Demo implements Callable<Integer> {

    private final Screen screen;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    Demo(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        ServerCommands.Start start = options.start(true, screen);
        return ServerDoor.ask(screen, server -> server.start(start));
    }
}
