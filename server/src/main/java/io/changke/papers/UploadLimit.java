package io.changke.papers;

import io.changke.platform.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a file that is too large by its announced length, before anything reads it: an import's may have gigabytes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadLimit extends OncePerRequestFilter {
    private static final int MEGABYTES = 20;
    static final long MOST = (long) MEGABYTES << 20;

    /** What the form around the file may take. */
    private static final long FORM = 64 << 10;

    private static final Pattern ADDRESS = Pattern.compile("/api/v1/customers/[^/]+/files");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ADDRESS.matcher(request.getRequestURI()).matches()) {
            check(request.getContentLengthLong() - FORM);
        }
        chain.doFilter(request, response);
    }

    static void check(long size) {
        if (size > MOST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "papers.tooLarge", MEGABYTES);
        }
    }
}
