package io.changke.command;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "api-key", resourceBundle = "io.changke.command.usage", synopsisSubcommandLabel = "create")
final class ApiKey implements Runnable {

    @Override
    public void run() {
        throw new BadUsage("mistake.apiKey");
    }

    @Command(name = "create", resourceBundle = "io.changke.command.usage")
    static final class Create implements Callable<Integer> {

        private static final Set<String> ROLES = Set.of("administrator", "member", "read-only");

        private final Screen screen;

        @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "keyName")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "keyRole")
        private String role = "";

        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
        private @Nullable Path data;

        Create(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() {
            if (name.isBlank()) {
                throw new BadUsage("mistake.badValue", "--name");
            }
            if (!ROLES.contains(role)) {
                throw new BadUsage("mistake.role", role);
            }
            return ServerDoor.ask(screen, server -> server.createApiKey(name.strip(), role, data, screen.locale()));
        }
    }
}
