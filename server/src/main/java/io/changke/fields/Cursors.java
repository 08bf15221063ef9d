package io.changke.fields;

import io.changke.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Positions in a list as opaque text for the outside: signed, and good only for the list they were made for. */
@Component
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A position as text; the list is told by what makes it this list: its order and conditions. */
    public String write(Position position, String list) {
        String value = position.value();
        byte[] text = (position.id() + (value == null ? "" : "=" + value)).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(sign(text, list), SIGNATURE + text.length);
        System.arraycopy(text, 0, whole, SIGNATURE, text.length);
        return ENCODER.encodeToString(whole);
    }

    /** Where the page before ended; empty at the beginning. Refused where the text was not written here for the same list. */
    public Optional<Position> after(@Nullable String cursor, String list) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(cursor, list).orElseThrow(() -> Refusal.field("after", "fields.cursor")));
    }

    private Optional<Position> read(String cursor, String list) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (whole.length <= SIGNATURE) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
        if (!MessageDigest.isEqual(sign(text, list), Arrays.copyOf(whole, SIGNATURE))) {
            return Optional.empty();
        }
        String[] parts = new String(text, StandardCharsets.UTF_8).split("=", 2);
        return Optional.of(new Position(parts.length > 1 ? parts[1] : null, Long.parseLong(parts[0])));
    }

    private byte[] sign(byte[] text, String list) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = jdbc.sql("select key from cursor_key").query(byte[].class).single();
            key = known;
        }
        return known;
    }
}
