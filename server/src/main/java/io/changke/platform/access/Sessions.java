package io.changke.platform.access;

import io.changke.platform.access.Users.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the sessions of the page. */
@Component
class Sessions {
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final Users users;
    private final SessionAuthenticationStrategy fixation = new ChangeSessionIdAuthenticationStrategy();

    Sessions(SecurityContextRepository contexts, CsrfTokenRepository tokens, Users users) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.users = users;
    }

    /** Session and CSRF token are new after it: what somebody planted before the sign-in opens nothing. */
    void begin(User user, boolean byLink, HttpServletRequest request, HttpServletResponse response) {
        users.noteSignIn(user.id());
        var authentication = ApiKeyFilter.authentication(user.caller(byLink));
        request.getSession(true);
        fixation.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
