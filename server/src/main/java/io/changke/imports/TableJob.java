package io.changke.imports;

import io.changke.customers.MergeTurn;
import io.changke.imports.ImportJob.Outcome;
import io.changke.imports.ImportJob.Which;
import io.changke.imports.LeftOut.Line;
import io.changke.intake.TablePlan;
import io.changke.intake.Tables;
import io.changke.intake.Written;
import io.changke.platform.jobs.JobHandler;
import io.changke.platform.jobs.JobRun;
import io.changke.platform.jobs.JobStopped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a table: all its rows in one transaction, so that a crash leaves nothing half done; or tries it only. */
@Component
class TableJob implements JobHandler {

    static final String KIND = "importTable";

    private final Imports imports;
    private final LeftOut leftOut;
    private final Uploads uploads;
    private final Tables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TableJob(
            Imports imports,
            LeftOut leftOut,
            Uploads uploads,
            Tables tables,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.leftOut = leftOut;
        this.uploads = uploads;
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(JobRun job) {
        Import file = imports.get(job.arguments(Which.class).importId());
        TablePlan plan = Objects.requireNonNull(file.plan());
        if (file.state() == ImportState.QUEUED || file.state() == ImportState.RUNNING) {
            if (!uploads.isHere(file.uploadId())) {
                throw JobStopped.isForAnotherServer();
            }
            imports.move(file.id(), ImportState.RUNNING);
            job.phase(plan.dryRun() ? "imports.checking" : "imports.reading");
            job.total(file.size());
            if (plan.dryRun()) {
                check(file, plan, job);
            } else {
                transaction.executeWithoutResult(status -> finish(file, write(file, plan, job), ImportState.DONE));
                jdbc.sql("analyze customer").update();
            }
        }
        Counts counts = imports.get(file.id()).counts();
        return new Outcome(file.id(), counts.read(), counts.accepted(), counts.rejected(), counts.customersCreated());
    }

    private record Result(Counts counts, List<Line> leftOut) {}

    /** What would be, without its being. */
    private void check(Import file, TablePlan plan, JobRun job) {
        Result result = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return write(file, plan, job);
        }));
        transaction.executeWithoutResult(status -> finish(file, result, ImportState.CHECKED));
    }

    private Result write(Import file, TablePlan plan, JobRun job) {
        MergeTurn.ofImport(jdbc);
        jdbc.sql("select set_config('gin_pending_list_limit', '65536', true)")
                .query(String.class)
                .single();
        List<Line> lines = new ArrayList<>();
        Written written = tables.write(
                plan,
                file.kind(),
                uploads.source(uploads.get(file.uploadId())),
                file.id(),
                file.createdBy(),
                (line, faults, raw) -> {
                    if (lines.size() < LeftOut.MOST_KEPT) {
                        lines.add(new Line(line, faults, raw));
                    }
                },
                job::done);
        return new Result(Counts.of(written), lines);
    }

    private void finish(Import file, Result result, ImportState state) {
        leftOut.add(file.id(), result.leftOut);
        imports.written(file.id(), result.counts);
        imports.move(file.id(), state);
    }
}
