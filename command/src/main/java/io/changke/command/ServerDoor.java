package io.changke.command;

import java.util.ServiceLoader;
import java.util.function.ToIntFunction;

/** Finds the server where it is part of the class path. */
final class ServerDoor {

    /** Valid arguments, but no server here: the launcher then builds it and asks again. */
    static final int NO_SERVER = 69;

    private ServerDoor() {}

    static int ask(Screen screen, ToIntFunction<ServerCommands> question) {
        var server = ServiceLoader.load(ServerCommands.class).findFirst();
        if (server.isPresent()) {
            return question.applyAsInt(server.get());
        }
        if (!Boolean.getBoolean("changke.probe")) {
            screen.say(screen.text("failure.noServer"));
        }
        return NO_SERVER;
    }
}
