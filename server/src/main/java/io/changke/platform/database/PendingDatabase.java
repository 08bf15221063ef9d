package io.changke.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The embedded database while it starts beside Spring, which does not need it at once. */
public final class PendingDatabase implements AutoCloseable {
    private final CompletableFuture<EmbeddedDatabase> starting;

    public PendingDatabase(DataFolder folder) {
        starting = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(folder));
    }

    DatabaseAccess access() {
        try {
            return starting.join().access();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        starting.handle((database, failed) -> {
                    if (database != null) {
                        database.close();
                    }
                    return null;
                })
                .join();
    }
}
