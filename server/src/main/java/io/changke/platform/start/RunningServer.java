package io.changke.platform.start;

import io.changke.platform.CannotStart;
import io.changke.platform.database.DataFolder;
import io.changke.platform.database.PendingDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** A server and the data folder it holds. */
final class RunningServer {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed;

    private RunningServer(ConfigurableApplicationContext context, CountDownLatch closed) {
        this.context = context;
        this.closed = closed;
    }

    static RunningServer start(Class<?> application, int port, Path data) {
        requireFree(port);
        var folder = DataFolder.open(data);
        var external = ServerFolder.externalDatabase();
        var database = external == null ? new PendingDatabase(folder) : null;
        var closed = new CountDownLatch(1);
        var spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(HeldFolder.class, () -> new HeldFolder(folder));
            if (database != null) {
                beans.registerBean(PendingDatabase.class, () -> database);
            }
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    closed.countDown();
                }
            });
        });
        spring.setDefaultProperties(properties(port, data));
        try {
            return new RunningServer(spring.run(), closed);
        } catch (RuntimeException | Error failed) {
            if (database != null) {
                database.close();
            }
            new HeldFolder(folder).close();
            throw reason(failed, port);
        }
    }

    /** Looked at first: finding out only after everything has started would waste the user's seconds. */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address(), port));
        } catch (IOException taken) {
            throw new CannotStart("start.portInUse", Integer.toString(port));
        }
    }

    private static InetAddress address() throws IOException {
        var configured = System.getenv("CHANGKE_ADDRESS");
        return InetAddress.getByName(configured == null || configured.isBlank() ? "127.0.0.1" : configured);
    }

    private static RuntimeException reason(Throwable failed, int port) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof PortInUseException) {
                return new CannotStart("start.portInUse", Integer.toString(port));
            }
        }
        if (failed instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failed;
    }

    private static Map<String, Object> properties(int port, Path data) {
        var folder = data.toAbsolutePath();
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("changke.data", folder.toString());
        properties.put("logging.file.name", folder.resolve("server.log").toString());
        properties.put("server.servlet.session.persistent", true);
        properties.put(
                "server.servlet.session.store-dir", folder.resolve("sessions").toString());
        return properties;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    void awaitStop() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Released last: nobody else may open the folder while our database still runs on it. */
    record HeldFolder(DataFolder folder) implements AutoCloseable {
        @Override
        public void close() {
            try {
                folder.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
