package io.changke.platform.access;

import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import io.changke.platform.access.MeController.Me;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SignInController {
    private final Users users;
    private final SignInLinks links;
    private final Throttle throttle;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final MeController me;
    /** Compared with when there is no such user, so that the time taken does not tell. */
    private final String nobodysHash;

    SignInController(
            Users users,
            SignInLinks links,
            Throttle throttle,
            Sessions sessions,
            PasswordEncoder encoder,
            MeController me) {
        this.users = users;
        this.links = links;
        this.throttle = throttle;
        this.sessions = sessions;
        this.encoder = encoder;
        this.me = me;
        this.nobodysHash = java.util.Objects.requireNonNull(encoder.encode(Secrets.create()));
    }

    record LinkSignIn(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String token) {}

    record PasswordSignIn(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String password) {}

    @PostMapping("/sign-in/link")
    Me signInByLink(@RequestBody LinkSignIn link, HttpServletRequest request, HttpServletResponse response) {
        var token = link.token() == null ? "" : link.token();
        new Checks().require(!token.isBlank(), "token", "problem.missing").done();
        throttle.attempt("one-time link from " + request.getRemoteAddr(), request.getRemoteAddr());
        var user = links.consume(token.strip())
                .flatMap(users::byId)
                .filter(found -> !found.disabled())
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "signIn.linkUsed"));
        throttle.succeeded("one-time link from " + request.getRemoteAddr(), request.getRemoteAddr());
        sessions.begin(user, true, request, response);
        return me.of(user);
    }

    @PostMapping("/sign-in")
    Me signIn(@RequestBody PasswordSignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        var name = signIn.name() == null ? "" : signIn.name().strip();
        var password = signIn.password() == null ? "" : signIn.password();
        new Checks()
                .require(!name.isEmpty(), "name", "problem.missing")
                .require(name.length() <= Users.LONGEST_EMAIL, "name", "problem.tooLong", Users.LONGEST_EMAIL)
                .require(!password.isEmpty(), "password", "problem.missing")
                .done();
        var found = users.bySignInName(name);
        // One who has a name and an e-mail is not guessed at twice as often.
        var guessed = found.map(Users.User::name).orElse(name);
        throttle.attempt(guessed, request.getRemoteAddr());
        var hash = found.map(Users.User::passwordHash).orElse(nobodysHash);
        if (!encoder.matches(password, hash) || found.isEmpty()) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "signIn.wrong");
        }
        if (found.get().disabled()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "signIn.disabled");
        }
        throttle.succeeded(guessed, request.getRemoteAddr());
        sessions.begin(found.get(), false, request, response);
        return me.of(found.get());
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        sessions.end(request);
    }
}
