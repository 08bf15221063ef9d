package io.changke.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Bytes that can be read more than once: recognition reads the beginning, and the whole only where it must. */
public interface Source {

    String name();

    /** In bytes, as stored: a compressed source is counted compressed. */
    long size() throws IOException;

    InputStream open() throws IOException;

    /** Where the bytes lie, for what must not be read from beginning to end; null where they are in memory only. */
    default @Nullable Path path() {
        return null;
    }

    static Source of(Path path) {
        return new Source() {
            @Override
            public String name() {
                return path.toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public Path path() {
                return path;
            }
        };
    }

    static Source of(String name, byte[] bytes) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
