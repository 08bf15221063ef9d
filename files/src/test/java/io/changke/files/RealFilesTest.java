package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealFilesTest {

    private static final Path DATA = Path.of("../../shared/data");

    private static final class Counts implements RowSink {
        private final Set<String> occasions = new HashSet<>();
        private final Set<String> customers = new HashSet<>();
        private final Set<String> orders = new HashSet<>();
        private BigDecimal sum = BigDecimal.ZERO;
        private long returns;
        private long services;

        @Override
        public void accept(PurchaseRow row) {
            sum = sum.add(row.amount());
            customers.add(row.customer());
            returns += row.isReturn() ? 1 : 0;
            services += row.isService() ? 1 : 0;
            if (!row.isReturn()) {
                occasions.add(row.customer() + " " + row.date());
                orders.add(String.valueOf(row.order()));
            }
        }
    }

    private static ReadResult read(String name, Counts counts) throws IOException {
        Path file = DATA.resolve(name);
        assumeTrue(Files.exists(file), name + " is not here");
        return read(Source.of(file), counts);
    }

    private static ReadResult read(Source source, Counts counts) throws IOException {
        return PurchaseLog.read(source, PurchaseLog.recognise(source, Options.NONE), Read.TODAY, counts);
    }

    @Test
    void readsCdnow() throws IOException {
        Counts counts = new Counts();
        assertThat(read("CDNOW_master.txt", counts).accepted()).isEqualTo(69_659);
        assertThat(counts.customers).hasSize(23_570);
        assertThat(counts.occasions).hasSize(67_591);
        assertThat(counts.sum).isEqualByComparingTo("2500315.63");
    }

    @Test
    void readsTheCdnowSampleWithoutHeader() throws IOException {
        Counts counts = new Counts();
        assertThat(read("CDNOW_sample.txt", counts).accepted()).isEqualTo(6_919);
        assertThat(counts.customers).hasSize(2_357).contains("00004");
        assertThat(counts.occasions).hasSize(6_696);
    }

    @Test
    void readsOnlineRetail() throws IOException {
        Counts counts = new Counts();
        isOnlineRetail(read("online_retail.csv.gz", counts), counts);
    }

    @Test
    void readsOnlineRetailAsAWorkbook(@TempDir Path folder) throws IOException {
        Path csv = DATA.resolve("online_retail.csv.gz");
        assumeTrue(Files.exists(csv), "online_retail.csv.gz is not here");
        Path xlsx = folder.resolve("online_retail.xlsx");
        convert(Source.of(csv), xlsx);
        Counts counts = new Counts();
        isOnlineRetail(read(Source.of(xlsx), counts), counts);
    }

    /** As Excel would keep the file: digits as numbers, days as numbers that look like days. */
    private static void convert(Source csv, Path xlsx) throws IOException {
        Recognition recognition = PurchaseLog.recognise(csv, Options.NONE);
        int date = recognition.indexOf(Role.DATE);
        DateParser days = new DateParser();
        NumberParser numbers = new NumberParser(false);
        try (Lines lines = Form.of(recognition.encoding(), "").lines(csv, recognition.delimiter(), 0);
                Workbook workbook = new Workbook(Files.newOutputStream(xlsx), "Changke", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Online Retail");
            for (int row = 0; lines.next(); row++) {
                List<String> cells = lines.cells().toList();
                for (int column = 0; column < cells.size(); column++) {
                    String cell = cells.get(column);
                    BigDecimal number = numbers.parse(cell);
                    if (column == date && days.parse(cell, recognition.dateOrder())) {
                        LocalTime time = days.time();
                        sheet.value(row, column, days.date().atTime(time == null ? LocalTime.MIDNIGHT : time));
                        sheet.style(row, column).format("m/d/yy h:mm").set();
                    } else if (number != null) {
                        sheet.value(row, column, number);
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, column, cell);
                    }
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void isOnlineRetail(ReadResult result, Counts counts) {
        assertThat(result.accepted()).isEqualTo(406_829);
        assertThat(result.reasons()).containsOnly(java.util.Map.entry(RejectReason.NO_CUSTOMER, 135_080L));
        assertThat(counts.customers).hasSize(4_372).contains("17850");
        assertThat(counts.occasions).hasSize(16_766);
        assertThat(counts.orders).hasSize(18_536);
        assertThat(counts.returns).isEqualTo(8_905);
        assertThat(counts.services).isEqualTo(1_916);
    }
}
