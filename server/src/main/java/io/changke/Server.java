package io.changke;

import io.changke.platform.start.RunningServer;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server without the command line around it: {@code Server [port] [data folder]}. */
@SpringBootApplication
public class Server {

    public static void main(String... arguments) {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
        var home = Path.of(System.getProperty("user.home"), ".changke");
        RunningServer.start(Server.class, port, arguments.length > 1 ? Path.of(arguments[1]) : home);
    }
}
