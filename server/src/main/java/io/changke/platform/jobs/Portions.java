package io.changke.platform.jobs;

import io.changke.platform.Refusal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works through a set, a portion a transaction; when somebody holds what it needs for a while, the portion's turn comes again. */
@Component
public class Portions {

    private static final int MOST_TURNS = 20;

    private final TransactionTemplate transaction;

    Portions(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Until there is no next portion; answers how many are done then.
     *
     * @param done before the first portion
     * @param next those whose turn has not come; the work takes them out of it
     */
    public long each(JobRun job, long done, Supplier<List<Long>> next, Consumer<List<Long>> work) {
        long so = done;
        for (List<Long> portion = next.get(); !portion.isEmpty(); portion = next.get()) {
            inTurn(portion, work);
            so += portion.size();
            job.done(so);
        }
        return so;
    }

    private void inTurn(List<Long> portion, Consumer<List<Long>> work) {
        for (int turn = 1; ; turn++) {
            try {
                transaction.executeWithoutResult(status -> work.accept(portion));
                return;
            } catch (Refusal busy) {
                if (busy.status() != HttpStatus.SERVICE_UNAVAILABLE || turn == MOST_TURNS) {
                    throw busy;
                }
            }
        }
    }
}
