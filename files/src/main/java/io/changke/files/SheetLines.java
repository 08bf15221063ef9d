package io.changke.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they are read from the workbook, one at a time. */
final class SheetLines implements Lines {

    /** A sheet does not tell how far it is read; a packed row is about this long. */
    private static final int BYTES_PER_ROW = 40;

    private final Cells cells = new Cells();
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetText text;
    private final int columns;
    private final long size;
    private long read;

    private SheetLines(ReadableWorkbook workbook, Stream<Row> stream, int columns, long size) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.text = new SheetText(workbook.isDate1904());
        this.columns = columns;
        this.size = size;
    }

    static SheetLines open(Source source, String sheet, int columns) throws IOException {
        ReadableWorkbook workbook = Workbook.open(source);
        try {
            Stream<Row> stream = workbook.findSheet(sheet)
                    .orElseThrow(() -> new UnusableFile(Problem.UNKNOWN_SHEET, sheet, ""))
                    .openStream();
            return new SheetLines(workbook, stream, columns, source.size());
        } catch (ExcelReaderException damaged) {
            workbook.close();
            throw new UnusableFile(Problem.DAMAGED_SPREADSHEET);
        } catch (IOException | RuntimeException failed) {
            workbook.close();
            throw failed;
        }
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                read++;
                if (take(row)) {
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (ExcelReaderException | IllegalStateException | NumberFormatException damaged) {
            throw new UnusableFile(Problem.DAMAGED_SPREADSHEET);
        }
    }

    /** False for a row without anything in it. */
    private boolean take(Row row) {
        cells.begin(row.getRowNum());
        int last = row.getCellCount() - 1;
        while (last >= 0 && text(row, last).isEmpty()) {
            last--;
        }
        for (int column = 0; column <= Math.max(last, columns - 1); column++) {
            char[] cell = text(row, column).toCharArray();
            cells.add(cell, 0, cell.length);
        }
        return last >= 0;
    }

    private String text(Row row, int column) {
        @Nullable Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        return cell == null ? "" : text.of(cell);
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public @Nullable RejectReason fault() {
        return null;
    }

    @Override
    public long bytesRead() {
        return Math.min(size, read * BYTES_PER_ROW);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
