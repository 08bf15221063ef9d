package io.changke.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Port and passwords of a data folder's database, in a file that only its owner can read. */
record ConnectionFile(int port, String administratorPassword, String password) {
    private static final String NAME = "database.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static ConnectionFile read(Path folder) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(NAME))) {
            properties.load(reader);
        }
        return new ConnectionFile(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("administrator.password"),
                properties.getProperty("password"));
    }

    static ConnectionFile create(int port) {
        return new ConnectionFile(port, secret(), secret());
    }

    ConnectionFile withPort(int other) {
        return new ConnectionFile(other, administratorPassword, password);
    }

    void write(Path folder) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("administrator.password", administratorPassword);
        properties.setProperty("password", password);
        var text = new StringWriter();
        properties.store(text, null);
        var draft = folder.resolve(NAME + ".new");
        writePrivate(draft, text.toString());
        Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Permissions are set when the file is made: a moment of a readable secret is enough to lose it. */
    static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        FileAttribute<?>[] ownerOnly = DataFolder.posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, ownerOnly);
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    DatabaseAccess access() {
        return new DatabaseAccess(url("changke"), "changke", password);
    }

    DatabaseAccess administrator() {
        return new DatabaseAccess(url("postgres"), "postgres", administratorPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=changke&tcpKeepAlive=true"
                + "&reWriteBatchedInserts=true";
    }

    private static String secret() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "ConnectionFile[port=" + port + "]";
    }
}
