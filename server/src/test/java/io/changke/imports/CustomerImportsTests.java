package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files of customers: created, updated or both, tried before, corrected after, and taken back. */
@ServerTest
class CustomerImportsTests {

    private static final String TITLES = "客户编号,姓名,手机,城市,生日,标签\n";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Importing importing;

    @BeforeEach
    void empty() {
        importing = new Importing(client);
        jdbc.sql("truncate customer, import, import_reject, customer_change cascade")
                .update();
    }

    private JsonNode started(String csv, String options) {
        return started(csv.getBytes(StandardCharsets.UTF_8), options);
    }

    private JsonNode started(byte[] file, String options) {
        return importing
                .send("customers.csv", file, Map.of("kind", "customers", "options", options))
                .expect(202)
                .json();
    }

    private JsonNode done(String csv, String options) {
        return importing.done(started(csv, options));
    }

    private JsonNode customer(String number) {
        long id = jdbc.sql("select id from customer where external_id = ?")
                .param(number)
                .query(Long.class)
                .single();
        return client.get("/api/v1/customers/" + id).expect(200).json();
    }

    private long customers() {
        return jdbc.sql("select count(*) from customer").query(Long.class).single();
    }

    private String fingerprint() {
        return jdbc.sql("""
                        select md5(coalesce(string_agg(external_id || coalesce(name, '') || coalesce(phone, '')
                                   || coalesce(city, '') || search || details::text || custom::text || tags::text,
                                   '|' order by external_id), ''))
                        from customer
                        """).query(String.class).single();
    }

    @Test
    void readsAChineseSpreadsheetsFileAsItIs() {
        String csv = TITLES + """
                k-1,王丽华,138 0013 8000,杭州,2026年3月5日,贵宾、老客户
                k-2,李强,１３９００１３９０００,宁波,1988年12月1日,
                """;
        JsonNode done = importing.done(started(csv.getBytes(Charset.forName("GB18030")), "{}"));
        assertThat(done.path("customersCreated").asLong()).isEqualTo(2);
        JsonNode wang = customer("k-1");
        assertThat(wang.path("name").asString()).isEqualTo("王丽华");
        assertThat(wang.path("phone").asString()).isEqualTo("138 0013 8000");
        assertThat(wang.path("birthday").asString()).isEqualTo("2026-03-05");
        assertThat(wang.path("tags").toString()).isEqualTo("[\"贵宾\",\"老客户\"]");
        assertThat(customer("k-2").path("phone").asString()).isNotBlank();
        for (String typed : List.of("13800138000", "9000", "wlh")) {
            assertThat(client.get("/api/v1/customers?q=" + typed)
                            .expect(200)
                            .json()
                            .path("items")
                            .size())
                    .as(typed)
                    .isEqualTo(1);
        }
    }

    @Test
    void decidesTheOrderOfShortDatesByTheColumn() {
        JsonNode done = done("number,name,birthday\ns-1,Ann,3/5/86\ns-2,Bob,12/31/85\n", "{}");
        assertThat(done.path("accepted").asLong()).isEqualTo(2);
        assertThat(customer("s-1").path("birthday").asString()).isEqualTo("1986-03-05");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String csv = TITLES + "t-1,王丽华,13800138000,杭州,1980-01-01,贵宾\nt-2,李强,13900139000,宁波,,\n";
        done(csv, "{}");
        String before = fingerprint();
        JsonNode again = done(csv, "{}");
        assertThat(again.path("unchanged").asLong()).isEqualTo(2);
        assertThat(again.path("customersCreated").asLong()).isZero();
        assertThat(again.path("updated").asLong()).isZero();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void createsOrUpdatesOrBothByAChosenKey() {
        done(TITLES + "m-1,王丽华,13800138000,杭州,,\n", "{}");
        String csv = "手机,姓名,城市\n138-0013-8000,王莉华,上海\n13700137000,新人,苏州\n13700137000,新人,无锡\n";
        JsonNode create = done(csv, "{\"mode\":\"create\",\"key\":\"phone\"}");
        assertThat(create.path("customersCreated").asLong()).isEqualTo(1);
        assertThat(create.path("rejected").asLong()).isEqualTo(2);
        JsonNode update = done(csv.replace("苏州", "常州"), "{\"mode\":\"update\",\"key\":\"phone\"}");
        assertThat(update.path("customersCreated").asLong()).isZero();
        assertThat(customer("m-1").path("name").asString()).isEqualTo("王莉华");
        JsonNode both = done(csv + "13600136000,又一位,南京\n", "{\"mode\":\"both\",\"key\":\"phone\"}");
        assertThat(both.path("customersCreated").asLong()).isEqualTo(1);
        assertThat(customers()).isEqualTo(3);
        // The later row of the same phone has the last word.
        assertThat(jdbc.sql("select city from customer where phone = '13700137000'")
                        .query(String.class)
                        .single())
                .isEqualTo("无锡");
    }

    @Test
    void takesTheFirmsOwnFieldsAndSaysWhatIsWrongWithARow() {
        client.post(
                        "/api/v1/custom-fields",
                        Map.of(
                                "key",
                                "contract",
                                "type",
                                "choice",
                                "label",
                                Map.of("zh", "合同", "en", "Contract"),
                                "choices",
                                List.of(
                                        Map.of("value", "month", "label", Map.of("zh", "月付", "en", "Monthly")),
                                        Map.of("value", "year", "label", Map.of("zh", "年付", "en", "Yearly")))))
                .expect(201);
        JsonNode done = done("""
                编号,姓名,合同,邮箱,生日
                c-1,甲,月付,a@example.com,1980-01-01
                c-2,乙,Yearly,no address,1980-02-30
                ,丙,年付,,
                """, "{}");
        assertThat(done.path("accepted").asLong()).isEqualTo(1);
        assertThat(customer("c-1").at("/custom/contract").asString()).isEqualTo("month");
        long id = done.path("id").asLong();
        JsonNode rows = client.get(Importing.IMPORTS + "/" + id + "/rejected")
                .expect(200)
                .json();
        assertThat(rows.path("items").size()).isEqualTo(2);
        JsonNode second = rows.path("items").path(0);
        assertThat(second.path("line").asLong()).isEqualTo(3);
        assertThat(second.at("/faults/0/column").asInt()).isEqualTo(4);
        assertThat(client.get(Importing.IMPORTS + "/" + id + "/rejected.csv")
                        .expect(200)
                        .text())
                .contains("1980-02-30", "3");

        JsonNode corrected = client.post(
                        Importing.IMPORTS + "/" + id + "/corrected",
                        Map.of(
                                "rows",
                                List.of(
                                        Map.of("cells", List.of("c-2", "乙", "Yearly", "b@example.com", "1980-02-28")),
                                        Map.of("cells", List.of("c-3", "丙", "年付", "", "")))))
                .expect(202)
                .json();
        assertThat(importing.done(corrected).path("customersCreated").asLong()).isEqualTo(2);
        assertThat(customer("c-2").path("birthday").asString()).isEqualTo("1980-02-28");
        assertThat(customer("c-3").at("/custom/contract").asString()).isEqualTo("year");
        client.delete("/api/v1/custom-fields/contract");
    }

    @Test
    void aDryRunTellsWhatWouldBeAndLeavesNothing() {
        done(TITLES + "d-1,王丽华,13800138000,杭州,,\n", "{}");
        String before = fingerprint();
        String csv = TITLES + "d-1,王莉华,13800138000,杭州,,\nd-2,新人,13700137000,苏州,,\nd-3,坏,不是电话,,,\n";
        JsonNode tried = done(csv, "{\"dryRun\":true}");
        assertThat(tried.path("state").asString()).isEqualTo("checked");
        assertThat(tried.path("customersCreated").asLong()).isEqualTo(1);
        assertThat(tried.path("updated").asLong()).isEqualTo(1);
        assertThat(tried.path("rejected").asLong()).isEqualTo(1);
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(client.get(Importing.IMPORTS)
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(done(csv, "{}").path("updated").asLong()).isEqualTo(1);
    }

    @Test
    void anUndoRestoresWhatWasUpdatedAndRemovesWhatWasCreatedUnlessSomebodyChangedItSince() {
        done(TITLES + "u-1,王丽华,13800138000,杭州,,\nu-2,李强,13900139000,宁波,,\n", "{}");
        String before = fingerprint();
        String csv = TITLES + """
                u-1,王莉华,13800138000,上海,,
                u-2,李强强,13900139000,宁波,,
                u-3,新人,13700137000,苏州,,
                u-4,又一位,13600136000,南京,,
                u-1,王莉华,13800138000,北京,,
                """;
        long clean = done(csv, "{}").path("id").asLong();
        importing.undo(clean);
        assertThat(fingerprint()).isEqualTo(before);

        long touched = done(csv, "{}").path("id").asLong();
        JsonNode second = customer("u-2");
        client.patch(
                        "/api/v1/customers/" + second.path("id").asLong(),
                        Map.of("name", "李强改", "version", second.path("version").asInt()))
                .expect(200);
        importing.undo(touched);
        JsonNode undone =
                client.get(Importing.IMPORTS + "/" + touched).expect(200).json();
        assertThat(undone.path("state").asString()).isEqualTo("undone");
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isEqualTo(1);
        assertThat(customer("u-1").path("city").asString()).isEqualTo("杭州");
        assertThat(customer("u-2").path("name").asString()).isEqualTo("李强改");
        assertThat(customers()).isEqualTo(2);
    }

    @Test
    void rowsWithoutAKeyAreNotTakenInTwice() {
        String csv = "姓名,城市\n无号甲,杭州\n无号乙,宁波\n";
        assertThat(done(csv, "{}").path("customersCreated").asLong()).isEqualTo(2);
        importing
                .send(
                        "customers.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "customers", "options", "{}"))
                .expect(409);
        assertThat(customers()).isEqualTo(2);
    }

    @Test
    void showsHowAFileIsReadBeforeItIsImported() {
        String csv = TITLES + "p-1,王丽华,13800138000,杭州,1980-01-01,贵宾\n";
        JsonNode upload = client.upload(
                        "/api/v1/uploads",
                        Map.of("kind", "customers"),
                        "customers.csv",
                        csv.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        JsonNode table = upload.path("table");
        assertThat(table.at("/columns/0/target").asString()).isEqualTo("externalId");
        assertThat(table.at("/columns/2/target").asString()).isEqualTo("phone");
        assertThat(table.path("key").asString()).isEqualTo("externalId");
        assertThat(table.path("mode").asString()).isEqualTo("both");
        client.upload(
                        Importing.IMPORTS,
                        Map.of(
                                "kind",
                                "customers",
                                "upload",
                                upload.path("id").asString(),
                                "options",
                                "{\"columns\":[\"externalId\",\"name\",\"name\"]}"),
                        "",
                        new byte[0])
                .expect(400);
    }
}
