package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12.5;12.5",
                "-12.50;-12.50",
                "¥1,234.50;1234.50",
                "￥12;12",
                "12.50元;12.50",
                "1,234,567;1234567",
                "$-3.20;-3.20",
                "(12.00);-12.00",
                "12.00-;-12.00",
                "CNY 88;88",
                "１２．５;12.5",
                "1'234.5;1234.5",
                "1.2E+3;1200",
                ".5;0.5",
                "−4;-4"
            })
    void readsAmountsAsPeopleWriteThem(String written, String expected) {
        assertThat(new NumberParser(false).parse(written)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12,5;12.5", "1.234,50 €;1234.50", "1.234;1234", "1 234,5;1234.5", "-0,99;-0.99"})
    void readsDecimalCommas(String written, String expected) {
        assertThat(new NumberParser(true).parse(written)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12,50", "1,2,3", "1.2.3", "12-3", "5 boxes", "99999999999999", "NaN", "1e99"})
    void refusesWhatIsNoAmount(String written) {
        assertThat(new NumberParser(false).parse(written)).isNull();
    }

    @Test
    void findsTheDecimalSignOfTheFile() throws IOException {
        Read read = Read.of(
                "Kunde;date;amount\nA1;2026-03-25;1.234,50\nB2;2026-03-26;7,25\n",
                Options.NONE.withColumns(Role.CUSTOMER, Role.DATE, Role.AMOUNT));
        assertThat(read.amounts()).containsExactly("1234.50", "7.25");
        assertThat(read.recognition().warnings()).extracting(Notice::code).contains("decimalComma");
    }

    @Test
    void multipliesPriceByQuantity() throws IOException {
        Read read = Read.of("customer,date,quantity,price\n1,2026-01-05,3,2.50\n1,2026-01-06,-2,2.50\n");
        assertThat(read.amounts()).containsExactly("7.50", "-5.00");
        assertThat(read.rows()).extracting(PurchaseRow::isReturn).containsExactly(false, true);
    }

    @Test
    void knowsReturnsByQuantityAmountOrCancelledOrder() throws IOException {
        Read read = Read.of("""
                customer,date,order,quantity,amount
                1,2026-01-05,1001,1,10
                1,2026-01-06,1002,-1,10
                1,2026-01-07,C1003,1,-4
                1,2026-01-08,1004,1,-3
                1,2026-01-09,1005,0,0
                """);
        assertThat(read.rows()).extracting(PurchaseRow::isReturn).containsExactly(false, true, true, false, false);
        assertThat(read.amounts()).containsExactly("10", "-10", "-4", "-3", "0");
        assertThat(Read.of("customer,date,amount\n1,2026-01-05,10\n1,2026-01-06,-10\n")
                        .rows())
                .extracting(PurchaseRow::isReturn)
                .containsExactly(false, true);
    }

    @Test
    void flagsServiceLinesAndKeepsThem() throws IOException {
        Read read = Read.of("""
                客户,日期,商品,商品名称,金额
                甲,2026-01-05,POST,POSTAGE,10
                甲,2026-01-05,T01,铁观音,100
                甲,2026-01-05,F1,运费,8
                甲,2026-01-05,M,Medium shirt,8
                """);
        assertThat(read.rows()).extracting(PurchaseRow::isService).containsExactly(true, false, true, false);
    }

    @Test
    void saysWhatIsWrongWithAnAmount() throws IOException {
        Read read = Read.of(
                "customer,date,quantity,amount\n1,2026-01-05,1,\n1,2026-01-05,1,lots\n1,2026-01-05,many,5\n1,2026-01-05,1,5\n");
        assertThat(read.reasons())
                .containsExactly(
                        RejectReason.NO_AMOUNT, RejectReason.UNREADABLE_AMOUNT, RejectReason.UNREADABLE_QUANTITY);
    }
}
