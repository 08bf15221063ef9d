package io.changke.platform.start;

import io.changke.platform.database.DataFolder;
import io.changke.platform.database.PendingDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A server and the data folder it holds. */
public final class RunningServer {
    private final ConfigurableApplicationContext context;

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningServer start(Class<?> application, int port, Path data) {
        var folder = DataFolder.open(data);
        var external = System.getenv("CHANGKE_DATABASE_URL");
        var database = external == null || external.isBlank() ? new PendingDatabase(folder) : null;
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(HeldFolder.class, () -> new HeldFolder(folder));
            if (database != null) {
                beans.registerBean(PendingDatabase.class, () -> database);
            }
        });
        spring.setDefaultProperties(properties(port, data));
        try {
            return new RunningServer(spring.run());
        } catch (RuntimeException | Error failed) {
            if (database != null) {
                database.close();
            }
            new HeldFolder(folder).close();
            throw failed;
        }
    }

    private static Map<String, Object> properties(int port, Path data) {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("changke.data", data.toAbsolutePath().toString());
        return properties;
    }

    public ConfigurableApplicationContext context() {
        return context;
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
