package io.changke.imports;

import io.changke.customers.MergeTurn;
import io.changke.files.Notice;
import io.changke.files.ReadResult;
import io.changke.files.Recognition.Column;
import io.changke.files.Role;
import io.changke.files.Source;
import io.changke.files.UnusableFile;
import io.changke.imports.LeftOut.Line;
import io.changke.ledger.PurchasesImported;
import io.changke.ledger.ScoringFailed;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.JobStopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a file: all its rows in one transaction, so that a crash leaves nothing half done and the job starts anew;
 * then whoever computes from the ledger, which a crash in between takes up again.
 */
@Component
class ImportJob implements JobHandler {

    static final String KIND = "import";
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final String KNOWN_ORDER = "knownOrder";

    private final Imports imports;
    private final LeftOut leftOut;
    private final Uploads uploads;
    private final FirmSettings firm;
    private final JdbcTemplate connection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ImportJob(
            Imports imports,
            LeftOut leftOut,
            Uploads uploads,
            FirmSettings firm,
            JdbcTemplate connection,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.leftOut = leftOut;
        this.uploads = uploads;
        this.firm = firm;
        this.connection = connection;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** The job's arguments, and what it says when it is done. */
    record Which(long importId) {}

    record Outcome(long importId, long read, long accepted, long rejected, long customersCreated) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Import file = imports.get(job.arguments(Which.class).importId());
        if (file.state() == ImportState.QUEUED || file.state() == ImportState.RUNNING) {
            if (!uploads.isHere(file.uploadId())) {
                throw JobStopped.isForAnotherServer();
            }
            imports.move(file.id(), ImportState.RUNNING);
            job.phase(file.dryRun() ? "imports.checking" : "imports.reading");
            job.total(file.size());
            if (file.dryRun()) {
                check(file, job);
                return outcome(file.id());
            }
            transaction.executeWithoutResult(status -> imports.written(file.id(), write(file, job)));
            jdbc.sql("analyze customer, product, purchase").update();
        }
        if (score(file.id(), job)) {
            imports.move(file.id(), ImportState.DONE);
        } else {
            imports.doneWithoutScores(file.id());
        }
        return outcome(file.id());
    }

    private Outcome outcome(long id) {
        Counts counts = imports.get(id).counts();
        return new Outcome(id, counts.read(), counts.accepted(), counts.rejected(), counts.customersCreated());
    }

    private record Tried(Counts counts, List<Line> leftOut) {}

    /** What would be, without its being. */
    private void check(Import file, JobRun job) {
        Tried tried = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return new Tried(write(file, job), leftOut.after(file.id(), 0, LeftOut.MOST_KEPT));
        }));
        transaction.executeWithoutResult(status -> {
            leftOut.add(file.id(), tried.leftOut);
            imports.written(file.id(), tried.counts);
            imports.move(file.id(), ImportState.CHECKED);
        });
    }

    /** False when it failed: the purchases are in all the same. */
    private boolean score(long id, JobRun job) {
        try {
            events.publishEvent(new PurchasesImported(id, job));
            return true;
        } catch (RuntimeException failed) {
            if (job.isBrokenOffBy(failed)) {
                throw failed;
            }
            LOG.error("the purchases of import {} are in, but were not scored", id, failed);
            events.publishEvent(new ScoringFailed(id));
            return false;
        }
    }

    private Counts write(Import file, JobRun job) {
        MergeTurn.ofImport(jdbc);
        // The index of search words is fed in large portions: it would be the slowest part of the import.
        jdbc.sql("select set_config('gin_pending_list_limit', '65536', true)")
                .query(String.class)
                .single();
        return Objects.requireNonNull(connection.execute((Connection inTransaction) -> load(file, job, inTransaction)));
    }

    private Counts load(Import file, JobRun job, Connection connection) throws SQLException {
        ZoneId zone = firm.current().timeZone();
        Source source = uploads.source(uploads.get(file.uploadId()));
        LogLoader loader = new LogLoader(connection, file.id(), zone, roles(file));
        try (BatchReader reader = new BatchReader(source, file.recognised(), LocalDate.now(zone))) {
            for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                job.done(batch.bytes);
                loader.load(batch);
            }
            return counts(reader.result(), loader);
        } catch (UnusableFile unusable) {
            throw Refusal.unusable("imports.noUsableLine");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Set<Role> roles(Import file) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Column column : file.recognised().columns()) {
            roles.add(column.role());
        }
        return roles;
    }

    private static Counts counts(ReadResult read, LogLoader loader) {
        Map<String, Long> reasons = new TreeMap<>();
        read.reasons().forEach((reason, count) -> reasons.put(reason.key(), count));
        List<Notice> warnings = new ArrayList<>(read.warnings());
        if (loader.skipped() > 0) {
            reasons.put(KNOWN_ORDER, loader.skipped());
            warnings.add(new Notice("imports.knownOrders", List.of(Long.toString(loader.skipped()))));
        }
        if (loader.mostlyThereBefore()) {
            warnings.add(new Notice("imports.mostlyThere", List.of()));
        }
        return new Counts(
                read.read(),
                read.accepted() - loader.skipped(),
                read.rejected() + loader.skipped(),
                reasons,
                warnings,
                loader.customersCreated(),
                0,
                0,
                0,
                0);
    }
}
