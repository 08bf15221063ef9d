package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    Path folder;

    private interface Filling {
        void of(Workbook workbook);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Changke", "1.0")) {
            filling.of(workbook);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] instanceof LocalDateTime time) {
                sheet.value(row, column, time);
            } else if (cells[column] instanceof LocalDate day) {
                sheet.value(row, column, day);
            } else if (cells[column] instanceof Boolean yes) {
                sheet.value(row, column, yes);
            } else {
                sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private static Read read(byte[] bytes) throws IOException {
        return Read.of(Source.of("sheet", bytes), Options.NONE);
    }

    @Test
    void readsDaysNumbersAndTextsAsExcelShowsThem() throws IOException {
        Read read = read(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("流水");
            row(sheet, 0, "会员卡号", "姓名", "购买日期", "金额", "备注");
            row(sheet, 1, 42, "王丽华", LocalDate.of(2026, 3, 5), .1 + .2, true);
            row(sheet, 2, 13_812_345_678L, "李强", LocalDateTime.of(2026, 3, 6, 14, 22, 59), 1e-7, "2026年");
            row(sheet, 3, "007", "赵敏", 46_087, 1_234_567.5, "");
            sheet.style(1, 0).format("000000").set();
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.style(2, 2).format("m/d/yy h:mm").set();
            sheet.style(3, 2).format("[$-804]d-mmm;@").set();
            sheet.style(3, 3).format("\"¥\"#,##0.00").set();
        }));
        assertThat(read.customers()).containsExactly("000042", "13812345678", "007");
        assertThat(read.dates()).containsExactly("2026-03-05", "2026-03-06", "2026-03-06");
        assertThat(read.rows().get(1).time()).hasToString("14:22:59");
        assertThat(read.amounts()).containsExactly("0.3", "0.0000001", "1234567.5");
        assertThat(read.recognition().rows().get(0)).endsWith("TRUE");
        assertThat(read.recognition().encoding()).isEqualTo("XLSX");
        assertThat(read.recognition().columns())
                .extracting(Recognition.Column::role)
                .containsExactly(Role.CUSTOMER, Role.NAME, Role.DATE, Role.AMOUNT, Role.SKIP);
    }

    @Test
    void numbersRowsAsExcelDoesAndGivesBadOnesBackToCorrect() throws IOException {
        Read read = read(workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("s");
            row(sheet, 0, "Sales of the year");
            row(sheet, 2, "customer", "date", "amount", "channel");
            row(sheet, 3, "a", LocalDate.of(2026, 1, 1), 10, "shop");
            row(sheet, 6, "b", "never, or so", 10);
            row(sheet, 7, "c", LocalDate.of(2026, 1, 2));
            sheet.style(3, 1).format("yyyy-mm-dd").set();
            sheet.style(7, 1).format("yyyy-mm-dd").set();
        }));
        assertThat(read.rows()).extracting(PurchaseRow::line).containsExactly(4L);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(7L, 8L);
        assertThat(read.reasons()).containsExactly(RejectReason.UNREADABLE_DATE, RejectReason.NO_AMOUNT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectedFile file = new RejectedFile(out, read.recognition(), Locale.ENGLISH)) {
            for (Reject reject : read.rejects()) {
                file.add(reject);
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("customer,date,amount,channel,Line,Reason", "b,\"never, or so\",10,,7,unreadable date");
    }

    @Test
    void takesTheFirstSheetWithRowsOrTheOneNamed() throws IOException {
        byte[] bytes = workbook(workbook -> {
            workbook.newWorksheet("空");
            Worksheet first = workbook.newWorksheet("January");
            row(first, 0, "customer", "date", "amount");
            row(first, 1, "j", "2026-01-01", 1);
            Worksheet second = workbook.newWorksheet("February");
            row(second, 0, "customer", "date", "amount");
            row(second, 1, "f", "2026-02-01", 1);
        });
        Path file = Files.write(folder.resolve("no-extension"), bytes);
        Source source = Source.of(file);
        assertThat(Read.of(source, Options.NONE).customers()).containsExactly("j");
        Read named = Read.of(source, Options.NONE.withSheet("February"));
        assertThat(named.customers()).containsExactly("f");
        assertThat(named.recognition().sheets()).containsExactly("空", "January", "February");
        assertThat(problem(source, Options.NONE.withSheet("March"))).isEqualTo(Problem.UNKNOWN_SHEET);
    }

    private static Problem problem(Source source, Options options) {
        return catchThrowableOfType(UnusableFile.class, () -> PurchaseLog.recognise(source, options))
                .problem();
    }

    private static Problem problem(byte[] bytes) {
        return problem(Source.of("file", bytes), Options.NONE);
    }

    @Test
    void saysWhatIsWrongWithOldEncryptedAndDamagedWorkbooks() throws IOException {
        byte[] old = new byte[200_000];
        byte[] compound = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(compound, 0, old, 0, compound.length);
        assertThat(problem(old)).isEqualTo(Problem.OLD_SPREADSHEET);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] encrypted = old.clone();
        System.arraycopy(name, 0, encrypted, (1 << 16) - 5, name.length);
        assertThat(problem(encrypted)).isEqualTo(Problem.ENCRYPTED_SPREADSHEET);

        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write("Dear customer".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(problem(archive.toByteArray())).isEqualTo(Problem.SPREADSHEET);

        byte[] whole = workbook(workbook -> row(workbook.newWorksheet("s"), 0, "customer", "date", "amount"));
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(problem(Source.of(cut), Options.NONE)).isEqualTo(Problem.DAMAGED_SPREADSHEET);
        assertThat(problem(workbook(workbook -> workbook.newWorksheet("empty"))))
                .isEqualTo(Problem.EMPTY_FILE);
    }
}
