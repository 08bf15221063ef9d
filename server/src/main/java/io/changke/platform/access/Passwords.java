package io.changke.platform.access;

import io.changke.platform.Checks;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be: long, and not the name. Which characters is nobody's business. */
@Component
class Passwords {
    static final int SHORTEST = 12;
    /** bcrypt reads no further. */
    static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String encode(@Nullable String password, String name) {
        var given = password == null ? "" : password;
        new Checks()
                .require(given.codePointCount(0, given.length()) >= SHORTEST, "password", "me.passwordShort", SHORTEST)
                .require(
                        given.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES,
                        "password",
                        "me.passwordLong",
                        MOST_BYTES)
                .require(
                        given.codePoints().distinct().count() > 3 || given.length() < SHORTEST,
                        "password",
                        "me.passwordPlain")
                .require(
                        !given.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)),
                        "password",
                        "me.passwordPlain")
                .done();
        return Objects.requireNonNull(encoder.encode(given));
    }
}
