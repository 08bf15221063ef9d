package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class ImportsTests {

    private static final String TITLES =
            "customer,customer name,date,order,product,product_name,quantity,amount,channel\n";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Importing importing;

    @BeforeEach
    void prepare() {
        importing = new Importing(client);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void bringsCustomersProductsAndPurchases() {
        JsonNode done = importing.done("tea.csv", TITLES + """
                        b-1,王丽华,2026-03-01 10:15:00,B100,TGY,铁观音,2,260.5,店
                        b-1,王丽华,2026-03-01 10:15:00,B100,CUP,盖碗,1,0.001,店
                        b-2,李强,2026-03-02,B101,TGY,铁观音,-1,-130.25,网
                        """);
        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("accepted").asLong()).isEqualTo(3);
        assertThat(done.path("customersCreated").asLong()).isEqualTo(2);
        assertThat(count("purchase where order_number like 'B10%' and is_return"))
                .isEqualTo(1);
        assertThat(jdbc.sql("select sum(amount) from purchase where order_number = 'B100'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("260.501");
        assertThat(jdbc.sql(
                                "select purchased_at at time zone 'Asia/Shanghai' from purchase where order_number = 'B100'")
                        .query(String.class)
                        .list()
                        .get(0))
                .startsWith("2026-03-01 10:15:00");
        JsonNode found =
                client.get("/api/v1/customers?q=wlh").json().path("items").path(0);
        assertThat(found.path("displayName").asString()).isEqualTo("王丽华");
        assertThat(client.get("/api/v1/customers/" + found.path("id").asLong() + "/timeline")
                        .expect(200)
                        .text())
                .contains("铁观音", "\"orderNumber\":\"B100\"");
        assertThat(client.get("/api/v1/products?q=铁").expect(200).text()).contains("TGY");
    }

    @Test
    void givesBackEveryBadLineWithItsNumberAndReasonToImportAgain() {
        String csv = """
                customer,date,quantity,amount
                r-1,2026-01-01,1,10
                ,2026-01-02,1,10
                r-2,,1,10
                r-2,2026-13-45,1,10
                r-2,2090-01-01,1,10
                r-2,2026-01-03,1,
                r-2,2026-01-03,1,much
                r-2,2026-01-03,many,10
                r-2,2026-01-03,1,10,1,2,3
                r-3,2026-01-04,1,30
                """;
        JsonNode accepted = importing.send("bad.csv", csv).expect(202).json();
        JsonNode done = importing.done(accepted);
        assertThat(done.path("read").asLong()).isEqualTo(10);
        assertThat(done.path("accepted").asLong()).isEqualTo(2);
        assertThat(done.path("rejected").asLong()).isEqualTo(8);
        for (String reason : List.of(
                "noCustomer",
                "noDate",
                "unreadableDate",
                "futureDate",
                "noAmount",
                "unreadableAmount",
                "unreadableQuantity",
                "tooManyCells")) {
            assertThat(done.path("reasons").path(reason).asLong()).as(reason).isEqualTo(1);
        }
        String path = Importing.IMPORTS + "/" + accepted.path("import").asLong() + "/rejected.csv";
        var rejected = client.get(path).expect(200);
        assertThat(rejected.header("Content-Disposition").orElse("")).contains("rejected-");
        assertThat(rejected.text()).contains("customer,date,quantity,amount", "r-2,2026-13-45,1,10,5,");
        assertThat(client.inChinese().get(path).text()).contains("行号", "日期无法识别");
        String corrected = rejected.text().replace("2026-13-45", "2026-01-31").replace("2090", "2026");
        JsonNode again = importing.done("corrected.csv", corrected);
        assertThat(again.path("accepted").asLong()).isEqualTo(2);
        assertThat(count("purchase p join customer c on c.id = p.customer_id where c.external_id = 'r-2'"))
                .isEqualTo(2);
    }

    @Test
    void refusesTheSameBytesUntilTheyAreUndone() {
        String csv = "customer,date,amount\ns-1,2026-01-01,10\ns-2,2026-01-02,20\n";
        long customers = count("customer");
        long purchases = count("purchase");
        JsonNode first = importing.send("same.csv", csv).expect(202).json();
        importing.done(first);
        assertThat(importing.send("renamed.csv", csv).problem(409)).isEqualTo("imports.sameBytes");
        assertThat(client.upload("/api/v1/uploads", Map.of(), "x.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .text())
                .contains("imports.sameBytes");
        importing.undo(first.path("import").asLong());
        assertThat(count("customer")).isEqualTo(customers);
        assertThat(count("purchase")).isEqualTo(purchases);
        String undo = Importing.IMPORTS + "/" + first.path("import").asLong() + "/undo";
        assertThat(client.post(undo, null).problem(409)).isEqualTo("imports.undo.undone");
        assertThat(importing.done("same.csv", csv).path("accepted").asLong()).isEqualTo(2);
    }

    @Test
    void skipsOrdersKnownFromAnEarlierImportAndSaysSo() {
        importing.done("k1.csv", "customer,date,order,amount\nk-1,2026-01-01,K1,10\nk-1,2026-01-01,K1,5\n");
        JsonNode second = importing.done(
                "k2.csv",
                "customer,date,order,amount\nk-1,2026-01-01,K1,10\nk-1,2026-01-02,K2,7\nk-1,2026-01-02,K2,7\n");
        assertThat(second.path("accepted").asLong()).isEqualTo(2);
        assertThat(second.path("reasons").path("knownOrder").asLong()).isEqualTo(1);
        assertThat(second.path("warnings").toString()).contains("imports.knownOrders", "1 lines");
        assertThat(count("purchase where order_number in ('K1', 'K2')")).isEqualTo(4);
    }

    @Test
    void warnsWhenMostLinesWithoutOrderNumbersAreThere() {
        importing.done("w1.csv", "customer,date,amount\nw-1,2026-01-01,10\nw-1,2026-01-02,20\nw-2,2026-01-03,30\n");
        String again = "customer,date,amount\nw-1,2026-01-01,10\nw-1,2026-01-02,20.00\nw-2,2026-01-04,30\n";
        assertThat(client.upload("/api/v1/uploads", Map.of(), "w2.csv", again.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .json()
                        .path("preview")
                        .path("warnings")
                        .toString())
                .contains("imports.mostlyThere");
        assertThat(importing.done("w2.csv", again).path("warnings").toString()).contains("imports.mostlyThere");
        assertThat(importing
                        .done("w3.csv", "customer,date,amount\nw-1,2026-02-01,10\nw-1,2026-01-02,20\n")
                        .path("warnings")
                        .size())
                .isZero();
    }

    @Test
    void keepsOnUndoWhomSomebodyElseKnows() {
        JsonNode first = importing
                .send(
                        "u1.csv",
                        "customer,date,amount\nu-1,2026-01-01,1\nu-2,2026-01-01,2\nu-3,2026-01-01,3\nu-4,2026-01-01,4\n")
                .expect(202)
                .json();
        importing.done(first);
        importing.done("u2.csv", "customer,date,amount\nu-2,2026-01-09,2\n");
        client.post(
                        "/api/v1/purchases",
                        Map.of("customer", Map.of("externalId", "u-3"), "lines", List.of(Map.of("amount", 1))))
                .expect(201);
        long edited = jdbc.sql("select id from customer where external_id = 'u-4'")
                .query(Long.class)
                .single();
        client.patch("/api/v1/customers/" + edited, Map.of("version", 0, "city", "Bath"))
                .expect(200);
        importing.undo(first.path("import").asLong());
        assertThat(jdbc.sql("select external_id from customer where external_id like 'u-_' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("u-2", "u-3", "u-4");
        assertThat(count("purchase p join customer c on c.id = p.customer_id where c.external_id like 'u-_'"))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeUsedAndWritesNothing() {
        long uploads = count("upload");
        long imports = count("import");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        for (byte[] file : List.of(
                new byte[0],
                picture,
                "one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8),
                "customer,date,amount\nx,never,none\n".getBytes(StandardCharsets.UTF_8))) {
            var answer = importing.send("rubbish", file, Map.of());
            assertThat(answer.problem(422)).isEqualTo("imports.unusable");
            assertThat(answer.json().path("detail").asString()).isNotBlank();
        }
        assertThat(client.inChinese()
                        .upload("/api/v1/uploads", Map.of(), "empty.csv", new byte[0])
                        .expect(422)
                        .text())
                .contains("文件是空的");
        assertThat(count("upload")).isEqualTo(uploads);
        assertThat(count("import")).isEqualTo(imports);
        client.upload(Importing.IMPORTS, Map.of("kind", "weather"), "a.csv", new byte[0])
                .expect(400);
    }

    @Test
    void correctsWhatWasRecognised() {
        byte[] file = "01/02/2026;c-1;7;3,50\n02/02/2026;c-2;8;4,50\n".getBytes(StandardCharsets.UTF_8);
        JsonNode upload = client.upload("/api/v1/uploads", Map.of(), "dates.csv", file)
                .expect(201)
                .json();
        assertThat(upload.path("preview").path("dateFormats").size()).isEqualTo(2);
        assertThat(upload.path("preview").path("problems").toString()).contains("ambiguousDates");
        assertThat(importing.send("dates.csv", file, Map.of()).problem(422)).isEqualTo("imports.unusable");
        String options = "{\"columns\":[\"date\",\"customer\",\"-\",\"amount\"],\"dateFormat\":\"dd/MM/yyyy\"}";
        String encoded = java.net.URLEncoder.encode(options, StandardCharsets.UTF_8);
        JsonNode preview = client.get("/api/v1/uploads/" + upload.path("id").asLong() + "/preview?options=" + encoded)
                .expect(200)
                .json();
        assertThat(preview.path("problems").size()).isZero();
        assertThat(preview.path("columns").path(2).path("role").asString()).isEqualTo("-");
        JsonNode accepted = client.upload(
                        Importing.IMPORTS,
                        Map.of("kind", "purchases", "upload", upload.path("id").asString(), "options", options),
                        "",
                        new byte[0])
                .expect(202)
                .json();
        importing.done(accepted);
        assertThat(jdbc.sql(
                                "select day from purchase p join customer c on c.id = p.customer_id where c.external_id = 'c-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-02-01");
        client.get("/api/v1/uploads/" + upload.path("id").asLong()
                        + "/preview?options=%7B%22columns%22%3A%5B%22cat%22%5D%7D")
                .expect(400);
        client.get("/api/v1/uploads/999999/preview").expect(404);
    }

    @Test
    void takesEndlessCells() {
        String endless = "x".repeat(10_000);
        JsonNode done = importing.done(
                "endless.csv",
                TITLES + endless + "," + endless + ",2026-01-01," + endless + "," + endless + "," + endless + ",1,10,"
                        + endless + "\n" + endless + "y,,2026-01-01,e2,,,1,10,\n");
        assertThat(done.path("accepted").asLong()).isEqualTo(2);
        assertThat(done.path("customersCreated").asLong()).isEqualTo(2);
    }
}
