package io.changke.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

    private static Table recognise(String text) throws IOException {
        return TableFile.recognise(source(text, StandardCharsets.UTF_8), Options.NONE);
    }

    private static Source source(String text, Charset charset) {
        return Source.of("table", text.getBytes(charset));
    }

    private static List<Guess> guesses(Table table) {
        return table.columns().stream().map(Table.Column::guess).toList();
    }

    @Test
    void guessesWhatColumnsHold() throws IOException {
        StringBuilder text = new StringBuilder("编号,姓名,手机,邮箱,生日,积分,会员,等级,空\n");
        for (int i = 1; i <= 20; i++) {
            text.append("00%d,王%d,１３８ 0000 %04d,w%d@x.cn,1990年3月%d日,%d.5,%s,%s,\n"
                    .formatted(i, i, i, i, i, i, i % 2 == 0 ? "是" : "否", i % 3 == 0 ? "金卡" : "银卡"));
        }
        Table table = TableFile.recognise(source(text.toString(), Charset.forName("GB18030")), Options.NONE);
        assertThat(table.encoding()).isEqualTo("GB18030");
        assertThat(table.header()).isTrue();
        assertThat(guesses(table))
                .containsExactly(
                        Guess.TEXT,
                        Guess.TEXT,
                        Guess.PHONE,
                        Guess.EMAIL,
                        Guess.DATE,
                        Guess.NUMBER,
                        Guess.YES_NO,
                        Guess.CHOICE,
                        Guess.EMPTY);
    }

    @Test
    void saysWhenTheOrderOfDatesIsUndecided() throws IOException {
        Table table = recognise("name,born\na,2026年3月5日\nb,3/5/26\n");
        assertThat(table.columns().get(1).dateFormats()).hasSizeGreaterThan(1);
        Options told = Options.NONE.withDateFormat("M/d/yy");
        Table.Column born = TableFile.recognise(
                        source("name,born\na,2026年3月5日\nb,3/5/26\n", StandardCharsets.UTF_8), told)
                .columns()
                .get(1);
        CellValues values = new CellValues(false);
        assertThat(born.samples().stream().map(cell -> String.valueOf(values.date(cell, born.dateOrder()))))
                .containsExactly("2026-03-05", "2026-03-05");
    }

    @Test
    void readsOneColumnAndNamesWithBlanks() throws IOException {
        assertThat(recognise("name\nLi Qiang\nWang Lihua\n").columns()).hasSize(1);
        assertThat(recognise("Li Qiang;Bath\nWang Lihua;York\n2;Hull\n").columns())
                .hasSize(2);
    }

    @Test
    void handsOverRowsWithTheirLinesAndRejectsWhatCannotBeSplit() throws IOException {
        Source source = source("id,name,city\n1,a,b\n\n2,b\n3,c,d,e\n,,\n4,\"x\"\"y,z\",q\n", StandardCharsets.UTF_8);
        Table table = TableFile.recognise(source, Options.NONE);
        List<TableRow> rows = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        TableFile.read(source, table, new TableSink() {
            @Override
            public void accept(TableRow row) {
                rows.add(row);
            }

            @Override
            public void reject(Reject reject) {
                rejects.add(reject);
            }
        });
        assertThat(rows)
                .containsExactly(
                        new TableRow(2, List.of("1", "a", "b")),
                        new TableRow(4, List.of("2", "b", "")),
                        new TableRow(7, List.of("4", "x\"y,z", "q")));
        assertThat(rejects).containsExactly(new Reject(5, RejectReason.TOO_MANY_CELLS, "3,c,d,e"));
        TableRow last = rows.get(2);
        assertThat(TableRow.of(7, last.raw(Delimiter.COMMA), Delimiter.COMMA)).isEqualTo(last);
    }
}
