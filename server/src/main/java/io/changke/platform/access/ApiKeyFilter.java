package io.changke.platform.access;

import io.changke.platform.web.ProblemDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by its API key, for this one request. */
final class ApiKeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final ProblemDocuments problems;

    ApiKeyFilter(ApiKeys keys, ProblemDocuments problems) {
        this.keys = keys;
        this.problems = problems;
    }

    static boolean carriesKey(HttpServletRequest request) {
        return key(request) != null;
    }

    private static @Nullable String key(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var caller = keys.caller(key);
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "problem.keyUnknown");
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(caller.get())));
        chain.doFilter(request, response);
    }

    static UsernamePasswordAuthenticationToken authentication(Caller caller) {
        var authorities = Role.of(caller.role()).map(Role::authorities).orElse(List.of());
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }

    /** Jobs' events are answered on another thread, after the first pass. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
