package io.changke.imports;

import io.changke.files.PurchaseLog;
import io.changke.files.PurchaseRow;
import io.changke.files.ReadResult;
import io.changke.files.Recognition;
import io.changke.files.Reject;
import io.changke.files.RowSink;
import io.changke.files.Source;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads a file in a thread of its own, a few batches ahead of whoever writes them. */
final class BatchReader implements RowSink, AutoCloseable {

    private static final int AHEAD = 4;
    private static final Batch END = new Batch();

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "import-reader"));
    private final Future<ReadResult> result;
    private Batch filling = new Batch();
    private long bytes;

    BatchReader(Source source, Recognition recognition, LocalDate today) {
        result = thread.submit(() -> read(source, recognition, today));
    }

    private ReadResult read(Source source, Recognition recognition, LocalDate today) throws IOException {
        try {
            ReadResult read = PurchaseLog.read(source, recognition, today, this);
            hand();
            return read;
        } finally {
            filling = END;
            hand();
        }
    }

    @Override
    public void accept(PurchaseRow row) throws IOException {
        filling.rows.add(row);
        handIfFull();
    }

    @Override
    public void reject(Reject reject) throws IOException {
        filling.rejects.add(reject);
        handIfFull();
    }

    @Override
    public void progress(long read) {
        bytes = read;
    }

    private void handIfFull() throws IOException {
        if (filling.full()) {
            hand();
        }
    }

    private void hand() throws IOException {
        filling.bytes = bytes;
        try {
            batches.put(filling);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("import stopped");
        }
        filling = new Batch();
    }

    /** The next batch, or null after the last one. */
    @Nullable
    Batch next() throws InterruptedException {
        Batch batch = batches.take();
        return batch == END ? null : batch;
    }

    /** What became of the lines, once there are no more batches; fails as reading failed. */
    ReadResult result() throws IOException, InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException reading) {
                throw reading;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
