package io.changke.imports;

import io.changke.files.Options;
import io.changke.files.PurchaseLog;
import io.changke.files.Recognition;
import io.changke.files.Source;
import io.changke.imports.ImportJob.Which;
import io.changke.intake.TablePlan;
import io.changke.platform.FirmSettings;
import io.changke.platform.Refusal;
import io.changke.platform.jobs.Jobs;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders to import a file or to take an import back, and hands them to the jobs. */
@Component
class ImportDesk {

    private final Imports imports;
    private final Uploads uploads;
    private final FirmSettings firm;
    private final Jobs jobs;

    ImportDesk(Imports imports, Uploads uploads, FirmSettings firm, Jobs jobs) {
        this.imports = imports;
        this.uploads = uploads;
        this.firm = firm;
        this.jobs = jobs;
    }

    record Accepted(long id, long job) {}

    /** Fails with {@link io.changke.files.UnusableFile} where not one line can be used: then nothing is written. */
    Recognition recognise(Upload upload, Options options) throws IOException {
        Source source = uploads.source(upload);
        Recognition recognised = PurchaseLog.recognise(source, options);
        requireUsableLine(source, recognised);
        return recognised;
    }

    /** The same for the corrected rows of another file, read as that one was. */
    Recognition recognise(Upload corrected, Recognition before) throws IOException {
        Source source = uploads.source(corrected);
        Recognition recognised =
                PurchaseLog.recognise(source, CorrectedFile.FORM).like(before);
        requireUsableLine(source, recognised);
        return recognised;
    }

    private void requireUsableLine(Source source, Recognition recognised) throws IOException {
        PurchaseLog.requireUsableLine(
                source, recognised, LocalDate.now(firm.current().timeZone()));
    }

    @Transactional
    Accepted start(
            Upload upload,
            FileOptions options,
            Recognition recognised,
            @Nullable Long corrects,
            @Nullable Long userId) {
        long id = imports.queue(upload, options, recognised, corrects, userId);
        long job = jobs.submit(ImportJob.KIND, new Which(id), userId);
        imports.belongsTo(id, job);
        return new Accepted(id, job);
    }

    @Transactional
    Accepted start(Upload upload, String kind, TablePlan plan, @Nullable Long userId) {
        long id = imports.queue(upload, kind, plan, userId);
        long job = jobs.submit(TableJob.KIND, new Which(id), userId);
        imports.belongsTo(id, job);
        return new Accepted(id, job);
    }

    @Transactional
    Accepted undo(long id, @Nullable Long userId) {
        String state = imports.get(id).state().shown();
        if (!imports.move(id, ImportState.DONE, ImportState.UNDOING)) {
            throw Refusal.conflict("imports.undo." + state);
        }
        long job = jobs.submit(UndoJob.KIND, new Which(id), userId);
        imports.belongsTo(id, job);
        return new Accepted(id, job);
    }
}
