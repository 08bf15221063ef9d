package io.changke.platform.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who asks: a person with a session, or a program with an API key. Controllers take it as
 * {@code @AuthenticationPrincipal Caller caller}.
 *
 * @param userId the person, or who made the key; null for a key made on the command line
 * @param keyId the API key; null for a session
 * @param credentialVersion of the person's password when the session began
 * @param byLink the session began with a one-time link, so the old password need not be known to set a new one
 */
public record Caller(
        @Nullable Long userId, @Nullable Long keyId, String name, String role, int credentialVersion, boolean byLink)
        implements Principal, Serializable {

    /** Who asks what is being answered; nobody in a job. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }

    @Override
    public String getName() {
        return name;
    }

    /** The same for the same sender, different between senders. */
    public String identity() {
        return keyId != null ? "key:" + keyId : "user:" + userId;
    }
}
