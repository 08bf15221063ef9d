package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final String CHINESE = "会员号,下单时间,订单号,商品名称,数量,实付金额\n王丽华,2026年3月5日 14:22,D1,铁观音,2,¥260.00\n";

    private static List<Role> roles(Read read) {
        return read.recognition().columns().stream()
                .map(Recognition.Column::role)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void findsTheEncoding(String name) throws IOException {
        Read read = Read.of(CHINESE, Charset.forName(name));
        assertThat(read.customers()).containsExactly("王丽华");
        assertThat(roles(read))
                .containsExactly(Role.CUSTOMER, Role.DATE, Role.ORDER, Role.PRODUCT_NAME, Role.QUANTITY, Role.AMOUNT);
    }

    @Test
    void dropsTheByteOrderMark() throws IOException {
        Read read = Read.of("\ufeff" + CHINESE);
        assertThat(read.recognition().columns().get(0).title()).isEqualTo("会员号");
    }

    @Test
    void findsChineseThatComesLate() throws IOException {
        String log = "customer,date,amount\n" + "a,2026-01-05,1\n".repeat(40_000) + "王,2026-01-05,1\n";
        assertThat(Read.of(log, Charset.forName("GB18030")).customers()).contains("王");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "   "})
    void findsTheDelimiter(String delimiter) throws IOException {
        String log =
                "customer,date,quantity,amount\n17,2026-01-05,1,10.50\n18,2026-01-06,2,11.50\n".replace(",", delimiter);
        Read read = Read.of(log);
        assertThat(read.customers()).containsExactly("17", "18");
        assertThat(read.amounts()).containsExactly("10.50", "11.50");
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("客户,日期,金额", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("顾客编号,付款时间,总价", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("CustomerID,InvoiceDate,dollar_value", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("customer_id,order date,Amount (CNY)", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("客户名称,订单日期,金额(元)", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("cid,when,paid", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("name,date,amount", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("Name,Order Date,Total", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("名称,日期,金额", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)),
                Arguments.of("Member No,Purchase Date,Revenue", List.of(Role.CUSTOMER, Role.DATE, Role.AMOUNT)));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void knowsColumnsByTheirTitles(String header, List<Role> expected) throws IOException {
        assertThat(roles(Read.of(header + "\nA17,2026-01-05,10.50\nB18,2026-01-06,11\n")))
                .isEqualTo(expected);
    }

    @Test
    void takesNameForTheCustomersUnlessItNamesWhatWasBought() throws IOException {
        assertThat(roles(Read.of("""
                customer_id,name,date,amount
                17,Ann,2026-01-05,10
                17,Ann,2026-01-06,11
                18,Bob,2026-01-06,12
                """))).containsExactly(Role.CUSTOMER, Role.NAME, Role.DATE, Role.AMOUNT);
        assertThat(roles(Read.of("""
                customer_id,date,sku,name,amount
                17,2026-01-05,A1,green tea,10
                17,2026-01-06,A2,black tea,11
                18,2026-01-06,A1,green tea,12
                """)))
                .containsExactly(Role.CUSTOMER, Role.DATE, Role.PRODUCT, Role.PRODUCT_NAME, Role.AMOUNT);
    }

    @Test
    void knowsColumnsByContentWithoutAHeader() throws IOException {
        Read read = Read.of(
                " 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n 00021 0002 19970101  3   63.34\r\n");
        assertThat(roles(read)).containsExactly(Role.CUSTOMER, Role.SKIP, Role.DATE, Role.QUANTITY, Role.AMOUNT);
        assertThat(read.customers()).containsExactly("00004", "00004", "00021");
        assertThat(read.recognition().header()).isFalse();
    }

    @Test
    void passesOverATitleAboveTheHeader() throws IOException {
        Read read = Read.of("2026年销售报表,,\n客户,日期,金额\n甲,2026-01-05,10\n乙,2026-01-06,11\n");
        assertThat(read.customers()).containsExactly("甲", "乙");
        assertThat(read.rows().get(0).line()).isEqualTo(3);
    }

    @Test
    void writesCustomerNumbersAsTheyWereBeforeTheSpreadsheet() throws IOException {
        assertThat(Read.of("customer,date,amount\n17850.0,2026-01-05,1\n00042,2026-01-05,1\n1.5,2026-01-05,1\n")
                        .customers())
                .containsExactly("17850", "00042", "1.5");
    }

    @Test
    void takesQuotedCellsWithDelimitersQuotesAndLineEnds() throws IOException {
        Read read = Read.of(
                "customer,product,date,amount\n1,\"a, \"\"b\"\"\nc\",2026-01-05,\"1,000.50\"\n2,x,2026-01-06,3\n");
        assertThat(read.rows().get(0).product()).isEqualTo("a, \"b\"\nc");
        assertThat(read.amounts()).containsExactly("1000.50", "3");
        assertThat(read.rows().get(1).line()).isEqualTo(4);
    }

    @Test
    void losesOneLineOnlyToAStrayQuotationMark() throws IOException {
        String log =
                "customer,product,date,amount\n" + "1,x,2026-01-05,1\n".repeat(500) + "2,\"15\" screen,2026-01-05,1\n"
                        + "3,x,2026-01-05,1\n".repeat(500) + "4,\"open,2026-01-05,1\n5,y,2026-01-05,1\n";
        Read read = Read.of(log);
        assertThat(read.reasons()).containsExactly(RejectReason.QUOTE_NOT_CLOSED, RejectReason.QUOTE_NOT_CLOSED);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(502L, 1003L);
        assertThat(read.rejects().get(0).raw()).isEqualTo("2,\"15\" screen,2026-01-05,1");
        assertThat(read.rows()).hasSize(1001);
        assertThat(read.rows().get(1000).line()).isEqualTo(1004);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Ditto marks: the row that swallows has the right width.
                "2,\",2026-01-05,1\n3,x,2026-01-05,1\n3,\",2026-01-05,1\n",
                // Inches before and after: the row that swallows is too wide or too narrow.
                "2,x,\"2026-01-05,1\n3,15\",2026-01-05,1\n",
                "2,\"15,2026-01-05,1\n3,x,2026-01-05\",1\n",
                "2,\"15,2026-01-05,1\r\n3,x,2026-01-05\",1\r\n",
            })
    void tellsStrayQuotationMarksThatHappenToPairUp(String stray) throws IOException {
        String log = "customer,product,date,amount\n" + "1,x,2026-01-05,1\n".repeat(9);
        Read read = Read.of(log + stray + "4,\"two\nlines, and more\",2026-01-05,1\n5,x,2026-01-05,1\n");
        int lines = (int) stray.lines().count();
        assertThat(read.rejects().get(0).line()).isEqualTo(11);
        assertThat(read.rejects().get(0).reason()).isEqualTo(RejectReason.QUOTE_NOT_CLOSED);
        assertThat(read.result().read()).isEqualTo(9 + lines + 2);
        assertThat(read.rejects()).hasSizeLessThanOrEqualTo(2);
        assertThat(read.rows().get(read.rows().size() - 2).product()).isEqualTo("two\nlines, and more");
        assertThat(read.rows().get(read.rows().size() - 1).line()).isEqualTo(10 + lines + 3);
    }

    @Test
    void takesCellsOfTenThousandCharacters() throws IOException {
        Read read = Read.of("customer,product,date,amount\n1," + "长".repeat(10_000) + ",2026-01-05,1\n"
                + "x".repeat(10_000) + ",y,2026-01-05,2\n");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.rows().get(1).customer()).hasSize(10_000);
    }

    @Test
    void losesOneLineOnlyToACellWithoutEnd() throws IOException {
        Read read = Read.of("customer,product,date,amount\n1,x,2026-01-05,1\n2," + "y".repeat(3_000_000)
                + ",2026-01-05,1\n3,x,2026-01-06,1\n");
        assertThat(read.reasons()).containsExactly(RejectReason.LINE_TOO_LONG);
        assertThat(read.rejects().get(0).line()).isEqualTo(3);
        assertThat(read.rejects().get(0).raw()).hasSizeLessThan(1_000_000);
        assertThat(read.customers()).containsExactly("1", "3");
        assertThat(read.rows().get(1).line()).isEqualTo(4);
    }

    @Test
    void rejectsLinesThatAreCutOffOrHaveMoreCellsThanColumns() throws IOException {
        Read read = Read.of(
                "customer,date,amount\n1,2026-01-05,10\n2,2026-01-06\n3,2026-01-07,1,5\n,,\n,2026-01-07,3\n4,2026-01-0");
        assertThat(read.reasons())
                .containsExactly(
                        RejectReason.LINE_CUT_OFF,
                        RejectReason.TOO_MANY_CELLS,
                        RejectReason.BLANK_LINE,
                        RejectReason.NO_CUSTOMER,
                        RejectReason.LINE_CUT_OFF);
        assertThat(read.result().read()).isEqualTo(6);
        assertThat(read.result().accepted() + read.result().rejected())
                .isEqualTo(read.result().read());
    }

    @Test
    void readsWhatIsLeftOfACompressedFileThatWasCutOff() throws IOException {
        StringBuilder log = new StringBuilder("customer,date,amount\n");
        for (int i = 0; i < 20_000; i++) {
            log.append(i * 7919 % 10_007).append(",2026-01-05,").append(i % 97).append(".5\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(log.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Read read = Read.of(Source.of("log.gz", half), Options.NONE);
        assertThat(read.rows()).hasSizeBetween(1000, 19_000);
        assertThat(read.result().warnings()).extracting(Notice::code).containsExactly("fileCutOff");
        assertThat(Read.of(Source.of("log.gz", packed.toByteArray()), Options.NONE)
                        .rows())
                .hasSize(20_000);
    }

    @Test
    void keepsExactDuplicates() throws IOException {
        assertThat(Read.of("customer,date,amount\n1,2026-01-05,10\n1,2026-01-05,10\n")
                        .rows())
                .hasSize(2);
    }

    static Stream<Arguments> rubbish() {
        byte[] picture = new byte[2000];
        new java.util.Random(1).nextBytes(picture);
        return Stream.of(
                Arguments.of(new byte[0], Problem.EMPTY_FILE),
                Arguments.of(" \n\n".getBytes(StandardCharsets.UTF_8), Problem.EMPTY_FILE),
                Arguments.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Problem.NOT_TEXT),
                Arguments.of(picture, Problem.NOT_TEXT),
                Arguments.of(new byte[] {'P', 'K', 3, 4, 0, 0}, Problem.SPREADSHEET),
                Arguments.of(new byte[] {0x1f, (byte) 0x8b, 8}, Problem.DAMAGED_COMPRESSION),
                Arguments.of("one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8), Problem.ONE_COLUMN),
                Arguments.of("a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), Problem.NO_CUSTOMER_COLUMN),
                Arguments.of(
                        "customer,colour\n1,red\n3,blue\n".getBytes(StandardCharsets.UTF_8), Problem.NO_DATE_COLUMN),
                Arguments.of(
                        "customer,date\n1,2026-01-05\n".getBytes(StandardCharsets.UTF_8), Problem.NO_AMOUNT_COLUMN),
                Arguments.of("customer,date,amount\n".getBytes(StandardCharsets.UTF_8), Problem.NO_LINE),
                Arguments.of(
                        "customer,date,amount\n,2026-01-05,1\n".getBytes(StandardCharsets.UTF_8),
                        Problem.NO_USABLE_LINE));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void saysWhatIsWrongWithRubbish(byte[] bytes, Problem problem) {
        assertThatThrownBy(() -> Read.of(Source.of("rubbish", bytes), Options.NONE))
                .isInstanceOfSatisfying(UnusableFile.class, e -> {
                    assertThat(e.problem()).isEqualTo(problem);
                    assertThat(e.message(Locale.ENGLISH)).endsWith(".");
                    assertThat(e.message(Locale.SIMPLIFIED_CHINESE)).endsWith("。");
                    assertThat(e.message(Locale.ENGLISH)).doesNotContain("--");
                    assertThat(e.notice().correction()).isEqualTo(problem.correction());
                });
    }

    @Test
    void writesRejectedLinesSoThatTheyCanBeCorrectedAndReadAgain() throws IOException {
        Read read = Read.of("customer;date;amount;note\n1;2026-01-05;10;\"a;b\"\n;2026-01-06;11;\"c;d\"\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectedFile file = new RejectedFile(out, read.recognition(), Locale.SIMPLIFIED_CHINESE)) {
            for (Reject reject : read.rejects()) {
                file.add(reject);
            }
        }
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).isEqualTo("\ufeffcustomer,date,amount,note,行号,原因\r\n,2026-01-06,11,c;d,3,没有客户\r\n");
        Read again = Read.of(written.replace("\n,", "\n2,"));
        assertThat(again.customers()).containsExactly("2");
        assertThat(again.amounts()).containsExactly("11");
    }

    @Test
    void hasBothLanguagesForEverything() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(RejectReason.values())
                    .allSatisfy(reason -> assertThat(reason.label(locale)).isNotBlank());
            assertThat(Role.values())
                    .allSatisfy(role -> assertThat(role.label(locale)).isNotBlank());
            assertThat(Problem.values())
                    .allSatisfy(problem -> assertThat(
                                    Notice.of(problem, "a", "b", "c").message(locale))
                            .isNotBlank());
            assertThat(Warning.values())
                    .allSatisfy(warning ->
                            assertThat(Notice.of(warning, "a").message(locale)).isNotBlank());
        }
    }
}
