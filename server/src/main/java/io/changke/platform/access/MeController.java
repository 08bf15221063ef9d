package io.changke.platform.access;

import io.changke.platform.Checks;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.changke.platform.access.Users.User;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
class MeController {
    static final int LONGEST_NAME = 100;

    private final Users users;
    private final FirmSettings settings;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Throttle throttle;

    MeController(
            Users users,
            FirmSettings settings,
            Passwords passwords,
            PasswordEncoder encoder,
            Sessions sessions,
            Throttle throttle) {
        this.users = users;
        this.settings = settings;
        this.passwords = passwords;
        this.encoder = encoder;
        this.sessions = sessions;
        this.throttle = throttle;
    }

    record MyFirm(String name, String currency, String timeZone, boolean demo) {}

    record Me(
            @Nullable Long id,
            String name,
            String role,
            @Nullable String language,
            List<Role.Permission> permissions,
            boolean passwordSet,
            MyFirm firm) {}

    record MeChange(@Nullable String name, @Nullable String language) {}

    record PasswordChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String password,

            @Nullable String current) {}

    @GetMapping
    Me me(@AuthenticationPrincipal Caller caller) {
        return caller.keyId() == null
                ? of(person(caller))
                : new Me(null, caller.name(), caller.role(), null, permissions(caller.role()), false, firm());
    }

    @PatchMapping
    @Transactional
    Me change(@RequestBody MeChange change, @AuthenticationPrincipal Caller caller) {
        var person = person(caller);
        var name = change.name() == null ? null : change.name().strip();
        new Checks()
                .require(name == null || !name.isEmpty(), "name", "problem.missing")
                .require(name == null || name.length() <= LONGEST_NAME, "name", "problem.tooLong", LONGEST_NAME)
                .require(name == null || !name.contains("@"), "name", "users.nameLikeEmail")
                .require(
                        change.language() == null || Set.of("zh", "en").contains(change.language()),
                        "language",
                        "me.language")
                .done();
        if (name != null && !permissions(person.role()).contains(Role.Permission.WRITE)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "problem.forbidden");
        }
        users.change(person.id(), name, change.language());
        return of(users.byId(person.id()).orElseThrow());
    }

    /** Every other session of this person ends; this one goes on under the new password. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    void setPassword(
            @RequestBody PasswordChange change,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = person(caller);
        if (person.passwordHash() != null && !caller.byLink()) {
            throttle.attempt(person.name(), request.getRemoteAddr());
            if (change.current() == null || !encoder.matches(change.current(), person.passwordHash())) {
                throw Refusal.field("current", "me.currentPassword");
            }
            throttle.succeeded(person.name(), request.getRemoteAddr());
        }
        users.setPassword(person.id(), passwords.encode(change.password(), person.name()));
        sessions.begin(users.byId(person.id()).orElseThrow(), false, request, response);
    }

    Me of(User user) {
        return new Me(
                user.id(),
                user.name(),
                user.role(),
                user.language(),
                permissions(user.role()),
                user.passwordHash() != null,
                firm());
    }

    private static List<Role.Permission> permissions(String role) {
        return Role.of(role).map(Role::permissions).orElse(List.of());
    }

    private MyFirm firm() {
        var firm = settings.current();
        return new MyFirm(firm.name(), firm.currency(), firm.timeZone().getId(), firm.demo());
    }

    private User person(Caller caller) {
        var id = caller.userId();
        if (id == null || caller.keyId() != null) {
            throw new Refusal(HttpStatus.FORBIDDEN, "me.notAPerson");
        }
        return users.byId(id).orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "problem.signInFirst"));
    }
}
