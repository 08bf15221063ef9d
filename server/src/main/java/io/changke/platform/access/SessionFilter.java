package io.changke.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that began before the password was last changed, or whose user is gone, disabled or has another role now. */
final class SessionFilter extends OncePerRequestFilter {
    private final Users users;

    SessionFilter(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller && !stillValid(caller)) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stillValid(Caller caller) {
        var id = caller.userId();
        return id != null
                && users.byId(id)
                        .filter(user -> !user.disabled()
                                && user.credentialVersion() == caller.credentialVersion()
                                && user.role().equals(caller.role()))
                        .isPresent();
    }

    /** The page's files are public; looking the user up for each of them would be waste. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }
}
