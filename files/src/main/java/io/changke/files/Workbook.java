package io.changke.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Tells an Excel workbook by its first bytes, and opens it. */
final class Workbook {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int BLOCK = 1 << 16;

    /** Texts and formats are kept in memory while the rows are read; more than this is no list of customers. */
    private static final long MOST_BESIDE_ROWS = 1L << 29;

    private Workbook() {}

    static boolean isOne(Source source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(ZIP.length);
            if (Arrays.equals(head, COMPOUND)) {
                throw new UnusableFile(isEncrypted(in) ? Problem.ENCRYPTED_SPREADSHEET : Problem.OLD_SPREADSHEET);
            }
            return Arrays.equals(head, ZIP);
        }
    }

    /** An encrypted workbook lies in the container of the old format, under this name. */
    private static boolean isEncrypted(InputStream in) throws IOException {
        byte[] window = new byte[BLOCK + ENCRYPTED.length];
        int kept = 0;
        for (int read = in.readNBytes(window, 0, BLOCK); read > 0; read = in.readNBytes(window, kept, BLOCK)) {
            int length = kept + read;
            if (indexOf(window, length) >= 0) {
                return true;
            }
            kept = Math.min(length, ENCRYPTED.length - 1);
            System.arraycopy(window, length - kept, window, 0, kept);
        }
        return false;
    }

    private static int indexOf(byte[] window, int length) {
        for (int at = 0; at + ENCRYPTED.length <= length; at++) {
            if (Arrays.equals(window, at, at + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                return at;
            }
        }
        return -1;
    }

    /** @param wanted the name of a sheet; null for the first that has rows */
    static Form form(Source source, @Nullable String wanted) throws IOException {
        try (ReadableWorkbook workbook = open(source)) {
            List<Sheet> sheets = workbook.getSheets().toList();
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            if (wanted != null && !names.contains(wanted)) {
                throw new UnusableFile(Problem.UNKNOWN_SHEET, wanted, String.join(", ", names));
            }
            for (Sheet sheet : sheets) {
                if (wanted == null ? hasRows(sheet) : sheet.getName().equals(wanted)) {
                    return new Form(null, names, sheet.getName());
                }
            }
            throw new UnusableFile(Problem.EMPTY_FILE);
        } catch (ExcelReaderException damaged) {
            throw new UnusableFile(Problem.DAMAGED_SPREADSHEET);
        }
    }

    private static boolean hasRows(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getPhysicalCellCount() > 0);
        }
    }

    static ReadableWorkbook open(Source source) throws IOException {
        Path path = source.path();
        if (path != null) {
            refuseBombs(path);
        }
        try {
            return open(source, path, new ReadingOptions(true, true));
        } catch (ExcelReaderException | IOException withoutFormats) {
            try {
                return open(source, path, ReadingOptions.DEFAULT_READING_OPTIONS);
            } catch (ExcelReaderException | IOException otherArchive) {
                throw new UnusableFile(Problem.SPREADSHEET);
            }
        }
    }

    private static ReadableWorkbook open(Source source, @Nullable Path path, ReadingOptions options)
            throws IOException {
        if (path != null) {
            return new ReadableWorkbook(path.toFile(), options);
        }
        try (InputStream in = source.open()) {
            return new ReadableWorkbook(in, options);
        }
    }

    private static void refuseBombs(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long besideRows = zip.stream()
                    .filter(entry -> !entry.getName().startsWith("xl/worksheets/"))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
            if (besideRows > MOST_BESIDE_ROWS) {
                throw new UnusableFile(Problem.DAMAGED_SPREADSHEET);
            }
        } catch (java.util.zip.ZipException damaged) {
            throw new UnusableFile(Problem.DAMAGED_SPREADSHEET);
        }
    }
}
