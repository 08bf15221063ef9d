package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "19970101;1997-01-01",
                "2026年3月5日;2026-03-05",
                "2026/3/5;2026-03-05",
                "2026-03-05;2026-03-05",
                "2026.03.05;2026-03-05",
                "25.03.2026 14:22;2026-03-25",
                "3/25/26;2026-03-25",
                "25/3/97;1997-03-25",
                "2026-03-05T14:22:00Z;2026-03-05",
                "2026-03-05T14:22:00.123+08:00;2026-03-05",
                "20260305142233;2026-03-05",
                "5 Mar 2026;2026-03-05",
                "'Mar 5, 2026';2026-03-05",
                "05-Mar-26;2026-03-05",
                "2026年3月5日 下午2:30;2026-03-05",
                "２０２６年３月５日;2026-03-05"
            })
    void readsDatesInAnyFormSeenInTheWild(String written, String expected) throws IOException {
        assertThat(Read.of("customer;date;amount\n7;" + written + ";12\n").dates())
                .containsExactly(expected);
    }

    @Test
    void keepsTheTimeOfDay() throws IOException {
        Read read = Read.of("customer;date;amount\n7;25.03.2026 14:22;12\n7;25.03.2026 2:05 PM;12\n8;26.03.2026;1\n");
        assertThat(read.rows())
                .extracting(PurchaseRow::time)
                .containsExactly(LocalTime.of(14, 22), LocalTime.of(14, 5), null);
    }

    @Test
    void decidesDayAndMonthByOneTellingLineAnywhereInTheColumn() throws IOException {
        StringBuilder log = new StringBuilder("customer,date,amount\n");
        for (int i = 0; i < 5000; i++) {
            log.append(i).append(",0").append(1 + i % 9).append("/05/2025,10\n");
        }
        assertThat(Read.of(log + "9,31/05/2025,1\n").dates().get(0)).isEqualTo("2025-05-01");
        assertThat(Read.of(log + "9,05/31/2025,1\n").dates().get(0)).isEqualTo("2025-01-05");
    }

    @Test
    void asksForTheFormatWhereTheWholeColumnCannotDecide() {
        assertThatThrownBy(() -> Read.of("customer,date,amount\n1,03/05/2026,10\n2,04/06/2026,11\n"))
                .isInstanceOfSatisfying(UnusableFile.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.AMBIGUOUS_DATES);
                    assertThat(e.message(Locale.ENGLISH)).contains("dd/MM/yyyy", "MM/dd/yyyy");
                    assertThat(e.notice().correction()).isEqualTo(Correction.DATE_FORMAT);
                    assertThat(e.message(Locale.SIMPLIFIED_CHINESE)).contains("dd/MM/yyyy", "MM/dd/yyyy", "日期");
                });
    }

    @Test
    void offersBothReadingsInThePreview() throws IOException {
        Recognition recognition = PurchaseLog.recognise(
                Source.of(
                        "log",
                        "customer,date,amount\n1,03/05/2026,10\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Options.NONE);
        assertThat(recognition.dateFormats()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(recognition.problems()).extracting(Notice::code).containsExactly("ambiguousDates");
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy,2026-05-03",
        "MM/dd/yyyy,2026-03-05",
        "d/M/y,2026-05-03",
        "DD/MM/YYYY,2026-05-03",
        "mm/dd/yyyy,2026-03-05"
    })
    void followsTheChosenFormat(String format, String expected) throws IOException {
        Read read = Read.of("customer,date,amount\n1,03/05/2026,10\n", Options.NONE.withDateFormat(format));
        assertThat(read.dates()).containsExactly(expected);
    }

    @Test
    void refusesAFormatWithoutDayMonthAndYear() {
        assertThatThrownBy(
                        () -> Read.of("customer,date,amount\n1,03/05/2026,10\n", Options.NONE.withDateFormat("blah")))
                .isInstanceOfSatisfying(
                        UnusableFile.class, e -> assertThat(e.problem()).isEqualTo(Problem.BAD_DATE_FORMAT));
    }

    @Test
    void rejectsDaysThatDoNotExistAndDaysToCome() throws IOException {
        Read read =
                Read.of("customer,date,amount\n1,2026-02-30,10\n2,2026-11-23,10\n3,,10\n4,soon,10\n5,2026-11-22,10\n");
        assertThat(read.reasons())
                .containsExactly(
                        RejectReason.UNREADABLE_DATE,
                        RejectReason.FUTURE_DATE,
                        RejectReason.NO_DATE,
                        RejectReason.UNREADABLE_DATE);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(2L, 3L, 4L, 5L);
    }
}
