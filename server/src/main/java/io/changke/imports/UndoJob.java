package io.changke.imports;

import io.changke.customers.Attachment;
import io.changke.customers.MergeTurn;
import io.changke.imports.ImportJob.Which;
import io.changke.imports.Imports.Import;
import io.changke.ledger.ImportUndone;
import io.changke.ledger.ScoringFailed;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an import back: its purchases, and the customers it brought who have nothing else and were not edited since. */
@Component
class UndoJob implements JobHandler {

    static final String KIND = "undoImport";
    private static final Logger LOG = LoggerFactory.getLogger(UndoJob.class);

    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Attachment> attachments;
    private final ApplicationEventPublisher events;

    UndoJob(
            Imports imports,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<Attachment> attachments,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    record Outcome(long importId, long purchases, long customers) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Outcome run(JobRun job) {
        Import file = imports.get(job.arguments(Which.class).importId());
        job.phase("imports.removing");
        Outcome outcome = job.checkpoint(Outcome.class).orElse(null);
        if (outcome == null) {
            outcome = transaction.execute(status -> remove(file.id(), job));
            jdbc.sql("analyze customer, purchase").update();
        }
        score(file.id(), job);
        imports.move(file.id(), ImportState.UNDONE);
        return outcome;
    }

    private void score(long id, JobRun job) {
        try {
            events.publishEvent(new ImportUndone(id, job));
        } catch (RuntimeException failed) {
            if (job.isBrokenOffBy(failed)) {
                throw failed;
            }
            LOG.error("the purchases of import {} are gone, but the rest was not scored", id, failed);
            events.publishEvent(new ScoringFailed(id));
        }
    }

    private Outcome remove(long id, JobRun job) {
        MergeTurn.ofImport(jdbc);
        long purchases =
                jdbc.sql("delete from purchase where import_id = ?").param(id).update();
        // Locked first, then looked at anew: a purchase or a follow-up recorded meanwhile keeps its customer.
        String nothingHangs = attachments.stream()
                .map(each ->
                        " and not exists (select from " + each.table() + " a where a." + each.column() + " = c.id)")
                .collect(Collectors.joining());
        jdbc.sql("""
                        create temporary table leaving on commit drop as
                        select id from customer c
                        where import_id = ? and version = 0 %s
                        for update
                        """.formatted(nothingHangs)).param(id).update();
        long customers = jdbc.sql("""
                        delete from customer c
                        using leaving
                        where c.id = leaving.id %s
                        """.formatted(nothingHangs)).update();
        imports.move(id, ImportState.REMOVED);
        Outcome outcome = new Outcome(id, purchases, customers);
        job.checkpoint(outcome);
        return outcome;
    }
}
