package io.changke.platform.database;

import io.changke.platform.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked under the data folder, and how this account may run them. */
final class PostgresPrograms {
    private final Path programs;
    private final List<String> prefix;

    private PostgresPrograms(Path programs, List<String> prefix) {
        this.programs = programs;
        this.prefix = prefix;
    }

    static PostgresPrograms unpack(Path folder) throws IOException {
        var archive = archive();
        var connection = archive.openConnection();
        var print = connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(connection.getContentLengthLong());
        var home = folder.resolve("programs-" + print);
        if (!Files.isDirectory(home)) {
            // Renamed when complete: a start that was cut off leaves nothing that looks whole.
            var draft = Files.createTempDirectory(folder, "unpacking-");
            extract(archive, draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home.resolve("bin"), Account.prefix(folder));
    }

    /** Runs a program to its end and returns what it said; its children may live on. */
    String run(Path log, String program, List<String> arguments) throws IOException {
        var line = new ArrayList<>(prefix);
        line.add(programs.resolve(program).toString());
        line.addAll(arguments);
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", stopped);
        }
        var said = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with " + process.exitValue() + ": " + said.strip());
        }
        return said;
    }

    private static URL archive() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var system = name.contains("mac") ? "darwin" : name.contains("win") ? "windows" : "linux";
        var arm = System.getProperty("os.arch", "").contains("aarch64");
        var resource = "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        var found = PostgresPrograms.class.getClassLoader().getResource(resource);
        if (found == null) {
            throw new CannotStart(
                    "start.noDatabaseForSystem", System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return found;
    }

    private static void extract(URL archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && DataFolder.posix(file)) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
