package io.changke.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root; a user name space of its own, or another account, makes it run all the same. */
final class Account {
    private static final String OTHER = "65534";

    private Account() {}

    static List<String> prefix(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name")) || !DataFolder.posix(folder)) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        // User name spaces are forbidden here: hand the folder to the account without rights and use that.
        if (succeeds("chown", "-R", OTHER + ":" + OTHER, folder.toString())) {
            return List.of("setpriv", "--reuid=" + OTHER, "--regid=" + OTHER, "--clear-groups");
        }
        return List.of();
    }

    private static boolean succeeds(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return false;
        }
        try {
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
