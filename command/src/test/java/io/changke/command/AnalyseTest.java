package io.changke.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnalyseTest {

    private static final String FEW = """
            customer,date,order,amount
            a,2025-01-05,1,10
            a,2025-01-05,1,5
            a,2025-03-01,2,20
            b,2025-02-01,3,30
            b,2025-02-03,C4,-30
            c,2025-02-09,C5,-7
            ,2025-02-10,6,9
            d,2999-01-01,7,9
            """;

    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text).toString();
    }

    @Test
    void hasTheKeysThatProgramsRelyOn() throws IOException {
        JsonNode json = Typed.line("analyse", file(FEW), "--json").json();
        assertThat(json.at("/period/from").asString()).isEqualTo("2025-01-05");
        assertThat(json.at("/period/to").asString()).isEqualTo("2025-03-01");
        assertThat(json.at("/customers").asInt()).isEqualTo(2);
        assertThat(json.at("/returnsOnlyCustomers").asInt()).isEqualTo(1);
        assertThat(json.at("/purchases").asInt()).isEqualTo(3);
        assertThat(json.at("/orders").asInt()).isEqualTo(3);
        assertThat(json.at("/lines").asInt()).isEqualTo(6);
        assertThat(json.at("/revenue").asDouble()).isEqualTo(28);
        assertThat(json.at("/skippedLines/count").asInt()).isEqualTo(2);
        assertThat(json.at("/skippedLines/reasons/noCustomer").asInt()).isEqualTo(1);
        assertThat(json.at("/skippedLines/reasons/futureDate").asInt()).isEqualTo(1);
        for (String pointer : List.of(
                "/models/purchasing/name /models/purchasing/unit /models/purchasing/parameters",
                "/models/purchasing/standardErrors /models/purchasing/logLikelihood /models/purchasing/converged",
                "/models/purchasing/customers /models/purchasing/distinctRows /models/spend/name",
                "/models/spend/parameters /models/spend/logLikelihood /models/spend/converged /models/spend/customers",
                "/holdout/calibratedUntil /holdout/to /holdout/purchasing/parameters /holdout/spend/parameters",
                "/holdout/actual /holdout/forecast /holdout/biasPercent",
                "/value/total /value/p10 /value/p90 /value/horizonMonths /value/annualDiscountRate /value/margin",
                "/rfm/means/recency /rfm/means/frequency /rfm/means/monetary /rfm/classes/importantValue/customers",
                "/rfm/classes/importantDevelop/revenue /rfm/classes/importantKeep /rfm/classes/importantWinBack/value",
                "/rfm/classes/generalValue /rfm/classes/generalDevelop /rfm/classes/generalKeep",
                "/rfm/classes/generalWinBack /tiers/platinum/customers /tiers/gold /tiers/iron /tiers/lead/value",
                "/stages/exploration/customers /stages/development /stages/stable /stages/decline /stages/lost/revenue")) {
            for (String key : pointer.split(" ", -1)) {
                assertThat(json.at(key).isMissingNode()).as(key).isFalse();
            }
        }
    }

    /** Who buys 2 to 9 times, an amount that varies and grows or falls with the number of times. */
    private String spending(double power) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder log = new StringBuilder("customer,date,amount\n");
        for (int customer = 0; customer < 400; customer++) {
            int times = 2 + customer % 8;
            double own = Math.pow(times, power) * Math.exp(random.nextDouble(-1, 1));
            for (int i = 0; i < times; i++) {
                LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(20) + 25L * i);
                log.append(customer).append(',').append(day).append(',');
                log.append(10 * own * Math.exp(random.nextDouble(-2, 2))).append('\n');
            }
        }
        return file(log.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, same, en, 'Frequent buyers spend about as much per purchase'",
        "1, more, en, 'their value is somewhat too low'",
        "-1, less, en, 'their value is somewhat too high'",
        "1, more, zh, 他们的价值估得略低"
    })
    void saysWhetherFrequentBuyersSpendAlike(double power, String verdict, String language, String words)
            throws IOException {
        String log = spending(power);
        JsonNode tested = Typed.line("analyse", log, "--json").json().at("/models/spend/byFrequency");
        assertThat(tested.path("verdict").asString()).isEqualTo(verdict);
        assertThat(tested.path("low").asDouble()).isLessThan(tested.path("high").asDouble());
        assertThat(Typed.in(Locale.forLanguageTag(language), "analyse", log)
                        .out()
                        .replaceAll("\\s", ""))
                .contains(words.replace(" ", ""));
    }

    @Test
    void givesTheReasonWhereThereIsTooLittleData() throws IOException {
        JsonNode json = Typed.line("analyse", file("customer,date,amount\na,2025-01-05,10\n"), "--json")
                .json();
        assertThat(json.at("/customers").asInt()).isEqualTo(1);
        assertThat(json.at("/models/purchasing/parameters").isNull()).isTrue();
        assertThat(json.at("/models/purchasing/reason").asString()).isNotBlank();
        assertThat(json.at("/models/spend/reason").asString()).isNotBlank();
        assertThat(json.at("/holdout/reason").asString()).isNotBlank();
        assertThat(json.at("/value/total").isNull()).isTrue();
        assertThat(json.at("/value/reason").asString()).isNotBlank();
        assertThat(json.at("/tiers/platinum/value").isNull()).isTrue();
        assertThat(json.at("/stages/exploration/customers").asInt()).isEqualTo(1);
    }

    static Stream<String> oddBases() {
        return Stream.of(
                FEW,
                "customer,date,amount\na,2025-01-05,10\n",
                "customer,date,amount\na,2025-01-05,10\nb,2025-01-05,0\nc,2025-01-05,7\nd,2025-01-05,7\ne,2025-01-05,7\n",
                "customer,date,amount\na,2025-01-05,-10\nb,2025-01-06,-1\n",
                "customer,date,amount\na,2025-01-05,10\na,2025-01-05,10\na,2026-01-05,1",
                "customer,date,amount\n" + "x".repeat(10_000) + ",2025-01-05,10\nb,2025-01-06,4\n");
    }

    @ParameterizedTest
    @MethodSource("oddBases")
    void reportsEveryBaseInEveryForm(String log) throws IOException {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Path page = folder.resolve("page.html");
            Typed typed = Typed.in(locale, "analyse", file(log), "--html", page.toString());
            assertThat(typed.exit()).isZero();
            assertThat(typed.out()).isNotBlank().doesNotContain("NaN", "∞", "{0}", "null");
            assertThat(page)
                    .content()
                    .startsWith("<!doctype html>")
                    .doesNotContain("NaN", "{0}", "<script", "http:", "https:", "Infinity");
        }
    }

    @Test
    void writesOneRowACustomer() throws IOException {
        Path scores = folder.resolve("scores.csv");
        Typed typed = Typed.line("analyse", file(FEW), "--json", "--out", scores.toString());
        assertThat(typed.exit()).isZero();
        List<String> rows = Files.readAllLines(scores);
        assertThat(rows.get(0))
                .isEqualTo(
                        "customer,first_purchase,last_purchase,repeat_purchases,t_x,T,revenue,mean_spend,r,f,m,"
                                + "rfm_class,p_alive,p_buy,expected_purchases,expected_spend,value,value_p10,value_p90,tier,stage");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).startsWith("a,2025-01-05,2025-03-01,1,7.857143,7.857143,35.00,20.0000,");
    }

    @Test
    void countsNothingAfterTheEndOfObservation() throws IOException {
        JsonNode json = Typed.line("analyse", file(FEW), "--json", "--as-of", "2025-02-02")
                .json();
        assertThat(json.at("/period/to").asString()).isEqualTo("2025-02-02");
        assertThat(json.at("/purchases").asInt()).isEqualTo(2);
        assertThat(json.at("/skippedLines/reasons/afterAsOf").asInt()).isEqualTo(3);
    }

    static Stream<Arguments> rubbish() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u0000", ""),
                Arguments.of("one\ntwo\nthree\n", ""),
                Arguments.of("a,b\n1,2\n", ""),
                Arguments.of("customer,date,amount\n", ""),
                Arguments.of("customer,date,amount\n,2025-01-01,1\n", ""),
                Arguments.of("customer,date,amount\na,03/05/2025,1\n", ""),
                Arguments.of(FEW, "--columns customer,date"),
                Arguments.of(FEW, "--columns customer,customer,date,amount"),
                Arguments.of(FEW, "--columns customer,date,order,amount,cost"),
                Arguments.of(FEW, "--encoding klingon"),
                Arguments.of(FEW, "--date-format yyyy"),
                Arguments.of(FEW, "--as-of 2024-12-31"),
                Arguments.of(FEW, "--as-of 2999-01-01"),
                Arguments.of(FEW, "--calibrate-until 2024-12-31"),
                Arguments.of(FEW, "--calibrate-until 2025-03-01"),
                Arguments.of(FEW, "--as-of 2025-02-01 --calibrate-until 2025-02-02"),
                Arguments.of(FEW, "--out /no/such/folder/scores.csv"),
                Arguments.of(FEW, "--out /proc/scores.csv"));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void refusesRubbishWithASentenceAndWritesNothing(String log, String options) throws IOException {
        Path scores = folder.resolve("scores.csv");
        String[] typed = ("analyse " + file(log) + " --json --out " + scores + " " + options)
                .trim()
                .split(" ", -1);
        if (options.contains("--out")) {
            typed = ("analyse " + file(log) + " --json " + options).split(" ", -1);
        }
        Typed answer = Typed.line(typed);
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("log.csv");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "customer,date,amount|a,03/05/2025,1 > --date-format dd/MM/yyyy",
                "date,amount|2025-03-05,1 > --columns customer,date,amount",
                "one|two > --delimiter"
            })
    void namesTheOptionThatHelps(String log, String option) throws IOException {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Typed typed = Typed.in(locale, "analyse", file(log.replace('|', '\n')));
            assertThat(typed.exit()).isEqualTo(2);
            assertThat(typed.err()).contains(option);
        }
    }

    @Test
    void fitsATerminalOfEightyColumns() throws IOException {
        StringBuilder log = new StringBuilder("会员号,日期,金额\n");
        for (int i = 0; i < 600; i++) {
            log.append("欧阳娜娜与她的很长很长的公司名称有限责任公司")
                    .append(i % 60)
                    .append(",202")
                    .append(3 + i % 3)
                    .append('-')
                    .append(1 + i * 7 % 12)
                    .append('-')
                    .append(1 + i % 28)
                    .append(',')
                    .append(100_000 + i * 7919 % 10_007)
                    .append('\n');
        }
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String report = Typed.in(locale, "analyse", file(log.toString())).out();
            assertThat(report.lines().skip(2).map(TextTable::width)).allMatch(columns -> columns <= 80);
        }
    }

    @Test
    void countsOneInTheSingular() throws IOException {
        String log = "customer,date,amount\na,2025-01-05,10\na,2025-02-05,-1\nb,2025-02-05,-1\nc,,5\nd,2025-02-06,9\n";
        assertThat(Typed.line("analyse", file(log), "--horizon", "1").out())
                .contains("1 line,", "1 customer is known by returns only and is counted apart.")
                .doesNotContain("1 lines", "1 customers", "1 repeats", "1 months", "1 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=客户|amount", "n=100|1.5"})
    void linesUpWideCharacters(String cells) {
        String[] parts = cells.split("\\|", -1);
        String table = new TextTable("lr").row(parts).row("x", "y").toString();
        assertThat(table.lines().map(TextTable::width).distinct()).hasSize(1);
    }
}
