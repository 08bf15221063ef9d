package io.changke.platform.web;

import io.changke.platform.Refusal;
import io.changke.platform.Refusal.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Whatever goes wrong in a request is answered as a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDocuments problems;

    ProblemAdvice(ProblemDocuments problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale language) {
        var headers = new HttpHeaders();
        if (refusal.retryAfterSeconds() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
        }
        return answer(problems.of(refusal, language), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable, Locale language) {
        return refused(UnreadableJson.explain(unreadable), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException mismatch, Locale language) {
        return refused(Refusal.field(mismatch.getName(), "problem.wrongType"), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing, Locale language) {
        return refused(Refusal.field(missing.getParameterName(), "problem.missing"), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestPartException missing, Locale language) {
        return refused(Refusal.field(missing.getRequestPartName(), "problem.missing"), language);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge, Locale language) {
        return plain(HttpStatus.CONTENT_TOO_LARGE, "problem.tooLarge", language, HttpHeaders.EMPTY);
    }

    /** Files know GET and HEAD only; for any other method there is nothing at their addresses. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, Locale language) {
        var methods = wrong.getSupportedMethods();
        var file = methods != null && List.of(methods).contains("HEAD");
        return file ? plain(HttpStatus.NOT_FOUND, "problem.404", language, HttpHeaders.EMPTY) : known(wrong, language);
    }

    /** Two requests at once met on a unique value, or a value that the table does not take. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(DataIntegrityViolationException conflict, Locale language) {
        LOG.warn("refused by the database: {}", conflict.getMostSpecificCause().getMessage());
        return plain(HttpStatus.CONFLICT, "problem.conflict", language, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception away, Locale language) {
        LOG.warn("the database does not answer: {}", away.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return plain(HttpStatus.SERVICE_UNAVAILABLE, "problem.databaseAway", language, headers);
    }

    /** Security answers these itself. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    /** Too late for a problem document: past this handler, the container closes the connection. */
    @ExceptionHandler
    void brokenOff(BrokenOff broken) {
        throw broken;
    }

    /** The reader went away in the middle of an answer: there is nobody to tell. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> gone(AsyncRequestNotUsableException gone) {
        return null;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> any(Exception failed, HttpServletRequest request, Locale language) {
        if (failed instanceof ErrorResponse known) {
            return known(known, language);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, "problem.internal", language, HttpHeaders.EMPTY);
    }

    /** What Spring refuses by itself: unknown paths, methods, media types. */
    private ResponseEntity<ProblemDetail> known(ErrorResponse known, Locale language) {
        var status = known.getStatusCode();
        var key = "problem." + status.value();
        return plain(status, status.is5xxServerError() ? "problem.internal" : key, language, known.getHeaders());
    }

    private ResponseEntity<ProblemDetail> plain(
            HttpStatusCode status, String key, Locale language, HttpHeaders headers) {
        return answer(problems.of(status, Sentence.of(key), language), headers);
    }

    /** The content type is set here: a problem is told even to those who asked for something else. */
    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
