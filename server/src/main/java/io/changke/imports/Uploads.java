package io.changke.imports;

import io.changke.files.Source;
import io.changke.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as they came in, in the data folder; those that were never imported go after a week. */
@Component
class Uploads {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Path folder;

    Uploads(JdbcClient jdbc, @Value("${changke.data}") Path data) {
        this.jdbc = jdbc;
        this.folder = data.resolve("uploads");
    }

    Upload keep(String name, InputStream bytes) {
        try {
            Files.createDirectories(folder);
            forgetOld();
            Path arriving = Files.createTempFile(folder, "arriving-", "");
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                    bytes.transferTo(out);
                }
                return keep(name, arriving, HexFormat.of().formatHex(digest.digest()));
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Upload keep(String name, Path file, String sha256) throws IOException {
        String shown = name.replaceAll(".*[/\\\\]", "").replace("\0", "").strip();
        Upload upload = jdbc.sql("""
                        insert into upload (name, size, sha256) values (?, ?, ?)
                        returning id, name, size, sha256
                        """)
                .param(shown.substring(0, Math.min(LONGEST_NAME, shown.length())))
                .param(Files.size(file))
                .param(sha256)
                .query(Upload.class)
                .single();
        Files.move(file, path(upload.id()), StandardCopyOption.ATOMIC_MOVE);
        return upload;
    }

    Upload get(long id) {
        return jdbc.sql("select id, name, size, sha256 from upload where id = ?")
                .param(id)
                .query(Upload.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("imports.upload.unknown"));
    }

    /** False when another server on this database has taken it in: each keeps its files in its own data folder. */
    boolean isHere(long id) {
        return Files.exists(path(id));
    }

    Source source(Upload upload) {
        return Source.of(path(upload.id()));
    }

    void forget(long id) {
        jdbc.sql("delete from upload where id = ?").param(id).update();
        delete(id);
    }

    private void forgetOld() {
        List<Long> old = jdbc.sql("""
                        delete from upload
                        where created_at < now() - interval '7 days'
                          and id not in (select upload_id from import)
                        returning id
                        """).query(Long.class).list();
        old.forEach(this::delete);
    }

    private void delete(long id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path path(long id) {
        return folder.resolve(Long.toString(id));
    }
}
