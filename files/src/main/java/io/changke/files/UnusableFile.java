package io.changke.files;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A file that holds no purchases that can be read, with the reason in both languages. */
public class UnusableFile extends IOException {

    private final Problem problem;
    private final Notice notice;

    UnusableFile(Problem problem, Object... arguments) {
        this(problem, Notice.of(problem, arguments));
    }

    private UnusableFile(Problem problem, Notice notice) {
        super(notice.message(Locale.ENGLISH));
        this.problem = problem;
        this.notice = notice;
    }

    static UnusableFile because(List<Notice> problems) {
        Notice first = problems.get(0);
        for (Problem problem : Problem.values()) {
            if (Texts.key(problem).equals(first.code())) {
                return new UnusableFile(problem, first);
            }
        }
        throw new IllegalStateException("not a problem: " + first.code());
    }

    public Problem problem() {
        return problem;
    }

    public Notice notice() {
        return notice;
    }

    public String message(Locale locale) {
        return notice.message(locale);
    }
}
