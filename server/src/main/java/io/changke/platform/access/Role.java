package io.changke.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody is in the firm, and so what they may do here. */
public enum Role {
    ADMINISTRATOR,
    MEMBER,
    READ_ONLY;

    /** Read and write customers and all that is about them; administer users, API keys and the firm's settings. */
    public enum Permission {
        READ,
        WRITE,
        ADMINISTER;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Optional<Role> of(@Nullable String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    public List<Permission> permissions() {
        return switch (this) {
            case ADMINISTRATOR -> List.of(Permission.READ, Permission.WRITE, Permission.ADMINISTER);
            case MEMBER -> List.of(Permission.READ, Permission.WRITE);
            case READ_ONLY -> List.of(Permission.READ);
        };
    }

    List<GrantedAuthority> authorities() {
        return permissions().stream()
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
