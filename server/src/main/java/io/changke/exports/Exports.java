package io.changke.exports;

import io.changke.fields.Field;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes lists into files while they are read. */
@Component
class Exports {

    /** Each keeps a connection to the database for as long as somebody's line takes. */
    private static final int AT_ONCE = 3;

    private final Semaphore running = new Semaphore(AT_ONCE);
    private final Listings listings;
    private final ExportedColumns columns;
    private final ExportLog log;
    private final MessageSource messages;

    Exports(Listings listings, ExportedColumns columns, ExportLog log, MessageSource messages) {
        this.listings = listings;
        this.columns = columns;
        this.log = log;
        this.messages = messages;
    }

    /** @param order what somebody asked for, kept with who it was */
    record Wanted(Listing listing, List<Field> shown, Format format, Locale language, ListOrder order, Caller caller) {}

    /** Kept in the log also where it breaks off, as far as it came. */
    void write(Wanted wanted, OutputStream out) throws IOException {
        if (!running.tryAcquire()) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "exports.busy");
        }
        OffsetDateTime begun = OffsetDateTime.now(ZoneOffset.UTC);
        AtomicLong rows = new AtomicLong();
        boolean whole = false;
        try {
            write(wanted, out, rows);
            whole = true;
        } catch (UncheckedIOException readerGone) {
            throw readerGone.getCause();
        } finally {
            running.release();
            log.enter(wanted, begun, rows.get(), whole);
        }
    }

    private void write(Wanted wanted, OutputStream out, AtomicLong rows) throws IOException {
        String name = messages.getMessage("exports.customers", null, wanted.language);
        Sheet sheet = wanted.format.open(out, name, columns.formats(wanted.shown));
        sheet.head(columns.heads(wanted.shown, wanted.language));
        listings.each(wanted.listing, columns.read(wanted.shown), row -> {
            try {
                sheet.row(columns.values(row, wanted.shown, wanted.language));
                rows.incrementAndGet();
            } catch (IOException readerGone) {
                throw new UncheckedIOException(readerGone);
            }
        });
        sheet.finish();
    }
}
