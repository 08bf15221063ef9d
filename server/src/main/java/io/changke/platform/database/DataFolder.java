package io.changke.platform.database;

import io.changke.platform.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything of one firm; only its owner may look inside, and one server at a time uses it. */
public final class DataFolder implements AutoCloseable {
    /** A second look at the file from this process would, when closed, release the lock of the first (POSIX). */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    public static DataFolder open(Path path) {
        var folder = tryOpen(path);
        if (folder == null) {
            throw new CannotStart("start.dataInUse", path);
        }
        return folder;
    }

    /** Null when another server uses the folder. */
    public static @Nullable DataFolder tryOpen(Path given) {
        var path = given.toAbsolutePath().normalize();
        if (!HELD.add(path)) {
            return null;
        }
        DataFolder opened = null;
        try {
            createPrivate(path);
            opened = lock(path);
            return opened;
        } catch (IOException unreadable) {
            throw new CannotStart("start.dataUnreadable", given);
        } finally {
            if (opened == null) {
                HELD.remove(path);
            }
        }
    }

    private static @Nullable DataFolder lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        return new DataFolder(path, channel, lock);
    }

    public Path path() {
        return path;
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void createPrivate(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (posix(path)) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(path);
        }
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        HELD.remove(path);
        lock.release();
        channel.close();
    }
}
