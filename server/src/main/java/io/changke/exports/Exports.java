package io.changke.exports;

import io.changke.fields.Field;
import io.changke.fields.Listing;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
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
    private final MessageSource messages;

    Exports(Listings listings, ExportedColumns columns, MessageSource messages) {
        this.listings = listings;
        this.columns = columns;
        this.messages = messages;
    }

    record Wanted(Listing listing, List<Field> shown, Format format, Locale language) {}

    void write(Wanted wanted, OutputStream out) throws IOException {
        if (!running.tryAcquire()) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "exports.busy");
        }
        String name = messages.getMessage("exports.customers", null, wanted.language);
        try {
            Sheet sheet = wanted.format.open(out, name, columns.formats(wanted.shown));
            sheet.head(columns.heads(wanted.shown, wanted.language));
            listings.each(wanted.listing, columns.read(wanted.shown), row -> {
                try {
                    sheet.row(columns.values(row, wanted.shown, wanted.language));
                } catch (IOException readerGone) {
                    throw new UncheckedIOException(readerGone);
                }
            });
            sheet.finish();
        } catch (UncheckedIOException readerGone) {
            throw readerGone.getCause();
        } finally {
            running.release();
        }
    }
}
