package io.changke.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that appear under their names only when all of them are complete. */
final class Drafts implements Closeable {

    private final Map<Path, Path> drafts = new LinkedHashMap<>();

    /** Where to write what will be {@code target}; refuses at once where that cannot be. */
    Path of(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new BadUsage("failure.target", target.toString());
        }
        Path draft = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            // Not createTempFile: its files are for their owner alone, and keep that when they are renamed.
            Files.createFile(draft);
        } catch (IOException e) {
            throw new BadUsage("failure.target", target.toString());
        }
        drafts.put(draft, target);
        return draft;
    }

    void publish() throws IOException {
        for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
            Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        drafts.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path draft : drafts.keySet()) {
            Files.deleteIfExists(draft);
        }
    }
}
