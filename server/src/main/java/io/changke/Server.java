package io.changke;

import io.changke.command.ServerCommands.Start;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server; its main method is the start without the command line: {@code Server [port] [data folder]}. */
@SpringBootApplication
public class Server {

    public static void main(String... arguments) {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        var data = arguments.length > 1 ? Path.of(arguments[1]) : null;
        System.exit(new ServerDoor().start(new Start(port, data, false, Locale.getDefault())));
    }
}
