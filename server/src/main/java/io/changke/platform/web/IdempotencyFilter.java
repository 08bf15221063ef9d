package io.changke.platform.web;

import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.web.RepeatedRequests.Answered;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} has its effect once: the key, the effect and the answer are one transaction, so
 * a repetition either finds the answer or finds nothing done. Only successes are kept: a refused request may be sent again.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    /** Their answers hold what is shown once and kept nowhere, or are files of any length. */
    private static final List<String> NOT_KEPT =
            List.of("/api/v1/sign-in", "/api/v1/users", "/api/v1/customers/export");

    private final RepeatedRequests repeated;
    private final TransactionTemplate transaction;

    IdempotencyFilter(RepeatedRequests repeated, PlatformTransactionManager transactions) {
        this.repeated = repeated;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith("/api/")
                || NOT_KEPT.stream().anyMatch(request.getRequestURI()::startsWith)
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (key.isBlank() || key.length() > LONGEST) {
            throw Refusal.field(HEADER, "problem.idempotencyKey", LONGEST);
        }
        var kept = RepeatableRequest.of(request);
        var answer = new ContentCachingResponseWrapper(response);
        var earlier = inTransaction(kept, answer, chain, identity(request), key);
        if (earlier.isEmpty()) {
            answer.copyBodyToResponse();
        } else {
            replay(earlier.get(), kept, response);
        }
    }

    private Optional<Answered> inTransaction(
            RepeatableRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            String principal,
            String key)
            throws ServletException {
        try {
            return transaction.execute(status -> {
                var earlier = repeated.claim(principal, key, request.fingerprint());
                if (earlier.isPresent()) {
                    return earlier;
                }
                pass(chain, request, answer);
                if (answer.getStatus() >= 300) {
                    status.setRollbackOnly();
                } else {
                    repeated.keep(principal, key, kept(request, answer));
                }
                return earlier;
            });
        } catch (Failed failed) {
            throw new ServletException(failed.getCause());
        }
    }

    private static String identity(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Caller caller
                ? caller.identity()
                : "nobody";
    }

    private static Answered kept(RepeatableRequest request, ContentCachingResponseWrapper answer) {
        return new Answered(
                request.fingerprint(),
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getContentAsByteArray());
    }

    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse answer) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ServletException failed) {
            throw new Failed(failed);
        }
    }

    private static final class Failed extends RuntimeException {
        Failed(ServletException cause) {
            super(cause);
        }
    }

    private static void replay(Answered earlier, RepeatableRequest request, HttpServletResponse response)
            throws IOException {
        if (!Arrays.equals(earlier.fingerprint(), request.fingerprint())) {
            throw Refusal.unusable("problem.idempotencyOther");
        }
        response.setStatus(earlier.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (earlier.contentType() != null) {
            response.setContentType(earlier.contentType());
        }
        if (earlier.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, earlier.location());
        }
        response.getOutputStream().write(earlier.body());
    }
}
