package io.changke.imports;

import io.changke.customers.Attachment;
import io.changke.customers.MergeTurn;
import io.changke.imports.ImportJob.Which;
import io.changke.intake.TableKind.Undone;
import io.changke.intake.Tables;
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
    private final Tables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Attachment> attachments;
    private final ApplicationEventPublisher events;

    UndoJob(
            Imports imports,
            Tables tables,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<Attachment> attachments,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.tables = tables;
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    record Outcome(long importId, long purchases, long customers, long restored, long kept) {}

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
            outcome = transaction.execute(status -> remove(file, job));
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

    private Outcome remove(Import file, JobRun job) {
        long id = file.id();
        MergeTurn.ofImport(jdbc);
        long purchases =
                jdbc.sql("delete from purchase where import_id = ?").param(id).update();
        // Only by this import changed, since it brought them.
        String untouched = """
                (c.version = 0
                 or (exists (select from customer_change h
                             where h.customer_id = c.id and h.cause = 'import' and h.cause_id = c.import_id)
                     and not exists (select from customer_change h
                                     where h.customer_id = c.id
                                       and (h.cause, h.cause_id) is distinct from ('import', c.import_id))))
                """;
        // Locked first, then looked at anew: a purchase or a follow-up recorded meanwhile keeps its customer.
        String nothingHangs = attachments.stream()
                .map(each ->
                        " and not exists (select from " + each.table() + " a where a." + each.column() + " = c.id)")
                .collect(Collectors.joining());
        jdbc.sql("""
                        create temporary table leaving on commit drop as
                        select id from customer c
                        where import_id = ? and %s %s
                        for update
                        """.formatted(untouched, nothingHangs)).param(id).update();
        long customers = jdbc.sql("""
                        delete from customer c
                        using leaving
                        where c.id = leaving.id %s
                        """.formatted(nothingHangs)).update();
        jdbc.sql("delete from customer_change h using leaving where h.customer_id = leaving.id"
                        + " and not exists (select from customer c where c.id = leaving.id)")
                .update();
        Undone undone = tables.kind(file.kind())
                .map(kind -> kind.undo(id, file.createdBy()))
                .orElse(new Undone(0, 0));
        imports.undone(id, undone);
        imports.move(id, ImportState.REMOVED);
        Outcome outcome = new Outcome(id, purchases, customers, undone.restored(), undone.kept());
        job.checkpoint(outcome);
        return outcome;
    }
}
