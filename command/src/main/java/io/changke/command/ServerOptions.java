package io.changke.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code start} and {@code demo} take. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port", converter = Values.Port.class)
    private int port = 8080;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    ServerCommands.Start start(boolean demo, Screen screen) {
        return new ServerCommands.Start(port, data, demo, screen.locale());
    }
}
