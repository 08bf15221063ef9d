package io.changke.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.customers.CustomerList;
import io.changke.platform.access.Caller;
import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ExportsTests {

    private static final String EXPORT = "/api/v1/customers/export?format=";

    @TempDir
    Path folder;

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Exports exports;

    @Autowired
    ExportedColumns columns;

    @Autowired
    CustomerList customers;

    @BeforeEach
    void nobodyElse() {
        jdbc.sql("delete from customer").update();
    }

    private void customer(String externalId, String name, String city) {
        client.post("/api/v1/customers", Map.of("externalId", externalId, "name", name, "city", city))
                .expect(201);
    }

    private static String lines(Answer answer) {
        return answer.expect(200).text().replace("\r\n", "\n");
    }

    @Test
    void writesTheColumnsAskedForInTheirOrderWithTheFilterTheSearchAndTheSort() {
        customer("e1", "张伟", "杭州");
        customer("e2", "李娜", "杭州");
        customer("e3", "Zhang, \"Ann\"", "Leeds");
        String where = encoded(Map.of("field", "city", "is", "杭州"));
        Answer answer = client.get(EXPORT + "csv&columns=city,name&sort=name&where=" + where);
        assertThat(lines(answer)).isEqualTo("\uFEFFCity,Name\n杭州,李娜\n杭州,张伟\n");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .containsPattern("[Cc]ustomers-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(lines(client.get(EXPORT + "csv&columns=name&language=zh&q=zhang&sort=-name")))
                .isEqualTo("\uFEFF姓名\n\"Zhang, \"\"Ann\"\"\"\n张伟\n");
    }

    @Test
    void callsACustomerWithoutANameAsTheListDoes() {
        client.post("/api/v1/customers", Map.of("externalId", "0042")).expect(201);
        assertThat(lines(client.get(EXPORT + "csv&columns=name"))).contains("Customer 0042");
    }

    @Test
    void makesFormulasHarmlessAndLeavesNumbersNumbers() {
        long field = client.post(
                        "/api/v1/custom-fields",
                        Map.of("key", "balance", "type", "number", "label", Map.of("en", "Balance")))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        assertThat(field).isPositive();
        int n = 0;
        for (String bad : List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)")) {
            client.post(
                            "/api/v1/customers",
                            Map.of("externalId", "f" + n++, "name", bad, "custom", Map.of("balance", -5)))
                    .expect(201);
        }
        String csv = lines(client.get(EXPORT + "csv&columns=name,custom.balance&sort=externalId"));
        assertThat(csv)
                .contains("'=cmd|' /C calc'!A0,-5\n", "'+1+1,-5\n", "'-2+3,-5\n", "'@SUM(1),-5\n")
                .doesNotContain("\n=", "\n+", "\n-", "\n@");
        assertThat(CsvSheet.harmless("\tx")).isEqualTo("'\tx");
        assertThat(CsvSheet.harmless("\rx")).isEqualTo("'\rx");
        String sheet = sheetOf(client.get(EXPORT + "xlsx&columns=name,custom.balance&sort=externalId"));
        assertThat(sheet).contains("=cmd|", "inlineStr", "<v>-5</v>").doesNotContain("<f>");
    }

    @Test
    void refusesWhatItDoesNotKnowInWords() {
        assertThat(client.get(EXPORT + "pdf").problem(400)).isEqualTo("problem.fields");
        assertThat(client.get(EXPORT + "csv&columns=nothing").expect(400).text())
                .contains("nothing");
        assertThat(client.get(EXPORT + "csv&where=%7B").expect(400).text()).contains("condition");
        assertThat(client.get(EXPORT + "csv&sort=nothing").expect(400).text()).contains("nothing");
    }

    private void consenting(String externalId, Map<String, ?> facts, String channel, boolean given) {
        Map<String, Object> customer = new HashMap<>(facts);
        customer.put("externalId", externalId);
        customer.put("consents", Map.of(channel, Map.of("marketing", Map.of("given", given, "at", "2024-05-01"))));
        client.post("/api/v1/customers", customer).expect(201);
    }

    private JsonNode reach(String query) {
        return client.get("/api/v1/customers/export/reach?purpose=marketing&" + query)
                .expect(200)
                .json();
    }

    @Test
    void leavesOutOfAMailingWhoDidNotAgreeOrCannotBeReached() {
        consenting("m1", Map.of("phone", "138 0013 8000", "city", "杭州"), "sms", true);
        consenting("m2", Map.of("phone", "0571 8888 6666", "city", "杭州"), "sms", true);
        consenting("m3", Map.of("phone", "13800138003", "city", "杭州"), "sms", false);
        consenting("m4", Map.of("phone", "13800138004", "city", "杭州"), "email", true);
        consenting("m5", Map.of("phone", "13800138005", "city", "Leeds"), "sms", true);
        String where = "&where=" + encoded(Map.of("field", "city", "is", "杭州"));

        assertThat(lines(client.get(EXPORT + "csv&columns=externalId&channel=sms&purpose=marketing" + where)))
                .isEqualTo("\uFEFFExternal ID,Phone\nm1,138 0013 8000\n");
        assertThat(lines(client.get(EXPORT + "csv&columns=externalId&channel=sms&purpose=service")))
                .isEqualTo("\uFEFFExternal ID,Phone\n");
        JsonNode reach = reach("channel=sms" + where);
        assertThat(reach.path("customers").asInt()).isEqualTo(4);
        assertThat(reach.path("withoutConsent").asInt()).isEqualTo(2);
        assertThat(reach.path("withoutAddress").asInt()).isEqualTo(1);
        assertThat(reach.path("reached").asInt()).isEqualTo(1);
        assertThat(client.get(EXPORT + "csv&channel=sms").expect(400).text()).contains("purpose");
        assertThat(client.get(EXPORT + "csv&channel=pigeon&purpose=service")
                        .expect(400)
                        .text())
                .contains("channel");
    }

    @Test
    void reachesByEachChannelWithTheAddressForIt() {
        Map<String, Map<String, ?>> addresses = Map.of(
                "phone", Map.of("phone", "0571 8888 6666"),
                "email", Map.of("email", "ann@example.cn"),
                "wechat", Map.of("wechat", "tea-lover"),
                "post", Map.of("addresses", List.of(Map.of("line", "文三路 1 号", "city", "杭州", "main", true))));
        addresses.forEach((channel, facts) -> {
            consenting("with-" + channel, facts, channel, true);
            consenting("without-" + channel, Map.of("city", "杭州"), channel, true);
            String csv = lines(client.get(EXPORT + "csv&columns=externalId&purpose=marketing&channel=" + channel));
            assertThat(csv).contains("with-" + channel).doesNotContain("without-");
            assertThat(reach("channel=" + channel).path("withoutAddress").asInt())
                    .isEqualTo(1);
        });
        assertThat(lines(client.get(EXPORT + "csv&columns=externalId&purpose=marketing&channel=post")))
                .contains("文三路 1 号");
    }

    @Test
    void streamsWithoutKeepingTheRows() throws IOException {
        jdbc.sql("""
                        insert into customer (external_id, name, city, sort_name, search)
                        select 's' || n, repeat('茶', 60) || n, repeat('城', 60), n::text, ' s' || n
                        from generate_series(1, 120000) n
                        """).update();
        for (Format format : Format.values()) {
            Counting written = new Counting();
            exports.write(
                    new Exports.Wanted(
                            customers.listing(new CustomerList.Wanted(null, null, "name", null, null)),
                            columns.fields(List.of("name", "city")),
                            format,
                            Locale.ENGLISH,
                            new ListOrder(null, null, "name", format.key(), null, null, "en"),
                            new Caller(null, null, "tests", "administrator", 0, false)),
                    written);
            assertThat(written.bytes).as("bytes of %s", format).isGreaterThan(100_000);
            assertThat(written.highest).as("memory for %s", format).isLessThan(60_000_000);
        }
        jdbc.sql("delete from customer").update();
    }

    /** Looks now and then at how much memory is in use more than at the beginning. */
    private static final class Counting extends OutputStream {
        private final long before = used();
        private long bytes;
        private long looked;
        private long highest;

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }

        @Override
        public void write(int b) {
            count(1);
        }

        @Override
        public void write(byte[] all, int from, int length) {
            count(length);
        }

        private void count(int length) {
            bytes += length;
            if (bytes - looked > 2_000_000) {
                looked = bytes;
                highest = Math.max(highest, used() - before);
            }
        }
    }

    @Test
    void writesThoseNamedAndNobodyElse() {
        customer("n1", "Ann", "Leeds");
        customer("n2", "Bo", "Leeds");
        long bo = idOf("n2");
        Map<String, Object> order = Map.of(
                "format",
                "csv",
                "columns",
                List.of("name"),
                "selection",
                Map.of("ids", List.of(bo), "condition", Map.of("field", "city", "is", "Rome")));
        Client once = client.with("Idempotency-Key", "named " + bo);
        assertThat(lines(once.post("/api/v1/customers/export", order))).isEqualTo("\uFEFFName\nBo\n");
        assertThat(jdbc.sql("select count(*) from idempotency_key where key = ?")
                        .param("named " + bo)
                        .query(Long.class)
                        .single())
                .as("no file is kept to be repeated")
                .isZero();
        JsonNode reach = client.post(
                        "/api/v1/customers/export/reach",
                        Map.of("channel", "sms", "purpose", "marketing", "selection", Map.of("ids", List.of(bo))))
                .expect(200)
                .json();
        assertThat(reach.path("customers").asInt()).isEqualTo(1);
        client.post("/api/v1/customers/export", Map.of("format", "csv")).expect(400);
        client.post("/api/v1/customers/export", Map.of("selection", Map.of())).expect(400);
        client.post("/api/v1/customers/export", Map.of("format", "csv", "selection", Map.of("ids", List.of())))
                .expect(400);
    }

    private long idOf(String externalId) {
        return jdbc.sql("select id from customer where external_id = ?")
                .param(externalId)
                .query(Long.class)
                .single();
    }

    private static String encoded(Map<String, ?> condition) {
        return URLEncoder.encode(new JsonMapper().writeValueAsString(condition), UTF_8);
    }

    private String sheetOf(Answer answer) {
        try {
            Path file =
                    Files.write(folder.resolve("list.xlsx"), answer.expect(200).body());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                byte[] sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                        .readAllBytes();
                return new String(sheet, UTF_8);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
