package io.changke.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class ConditionTests {

    @Autowired
    Client client;

    @Autowired
    ConditionReader reader;

    @Autowired
    JdbcClient jdbc;

    private void customer(String externalId, String name, String city) {
        client.post("/api/v1/customers", Map.of("externalId", externalId, "name", name, "city", city))
                .expect(201);
    }

    private long count(String condition) {
        return client.post("/api/v1/customers/count", "{\"condition\":" + condition + "}")
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }

    @Test
    void combinesComparisons() {
        customer("c1", "Ann", "Bath");
        customer("c2", "Bo", "Bath");
        customer("c3", "Cy", "100% Leeds_");
        client.post("/api/v1/customers", Map.of("externalId", "c4")).expect(201);
        client.post(
                        "/api/v1/purchases",
                        Map.of(
                                "customer", Map.of("externalId", "c1"),
                                "purchasedAt", "2026-05-31",
                                "lines", List.of(Map.of("amount", 10))))
                .expect(201);
        assertThat(count("null")).isEqualTo(4);
        assertThat(count("{}")).isEqualTo(4);
        assertThat(count("{\"field\":\"city\",\"is\":\"Bath\"}")).isEqualTo(2);
        assertThat(count("{\"not\":{\"field\":\"city\",\"is\":\"Bath\"}}"))
                .as("an empty city is not Bath")
                .isEqualTo(2);
        assertThat(count("{\"field\":\"city\",\"in\":[\"Bath\",\"nowhere\"]}")).isEqualTo(2);
        assertThat(count("{\"field\":\"city\",\"in\":[]}")).isZero();
        assertThat(count("{\"field\":\"city\",\"contains\":\"0% l\"}")).isEqualTo(1);
        assertThat(count("{\"field\":\"city\",\"contains\":\"_\"}")).isEqualTo(1);
        assertThat(count("{\"field\":\"city\",\"empty\":true}")).isEqualTo(1);
        assertThat(count("{\"field\":\"city\",\"empty\":false}")).isEqualTo(3);
        assertThat(count("{\"any\":[{\"field\":\"name\",\"is\":\"Ann\"},{\"field\":\"name\",\"is\":\"Cy\"}]}"))
                .isEqualTo(2);
        assertThat(
                        count(
                                "{\"all\":[{\"field\":\"city\",\"is\":\"Bath\"},{\"not\":{\"field\":\"name\",\"is\":\"Bo\"}}]}"))
                .isEqualTo(1);
        assertThat(count("{\"purchased\":{\"from\":\"2026-05-01\",\"to\":\"2026-05-31\"}}"))
                .isEqualTo(1);
        assertThat(count("{\"not\":{\"purchased\":{\"from\":\"2026-05-01\",\"to\":\"2026-05-31\"}}}"))
                .isEqualTo(3);
        assertThat(count("{\"purchased\":{\"from\":\"2026-06-01\",\"to\":\"2026-06-30\"}}"))
                .isZero();
    }

    @Test
    void comparesTextsAtTheirBeginningAndDatesWithToday() {
        client.post("/api/v1/custom-fields", Map.of("key", "met", "type", "date", "label", Map.of("en", "Met on")))
                .expect(201);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        List<LocalDate> days = List.of(
                today,
                today.minusDays(1),
                today.minusDays(30),
                today.plusDays(3),
                today.plusDays(1).minusYears(9));
        for (int i = 0; i < days.size(); i++) {
            String day = days.get(i).toString();
            client.post(
                            "/api/v1/customers",
                            Map.of("externalId", "D" + i, "name", "Dated_" + i, "custom", Map.of("met", day)))
                    .expect(201);
        }
        assertThat(count("{\"field\":\"name\",\"startsWith\":\"dated_\"}")).isEqualTo(5);
        assertThat(count("{\"field\":\"name\",\"startsWith\":\"ated\"}")).isZero();
        assertThat(count("{\"field\":\"custom.met\",\"inLastDays\":1}")).isEqualTo(2);
        assertThat(count("{\"field\":\"custom.met\",\"inLastDays\":30}")).isEqualTo(3);
        assertThat(count("{\"field\":\"custom.met\",\"inNextDays\":0}")).isEqualTo(1);
        assertThat(count("{\"field\":\"custom.met\",\"inNextDays\":3}")).isEqualTo(2);
        assertThat(count("{\"all\":[{\"field\":\"custom.met\",\"anniversaryInNextDays\":1},"
                        + "{\"field\":\"custom.met\",\"olderThanDays\":400}]}"))
                .isEqualTo(1);
        assertThat(count("{\"field\":\"custom.met\",\"between\":[\"" + today.minusDays(1) + "\",\"" + today + "\"]}"))
                .isEqualTo(2);
        expectFault("{\"field\":\"custom.met\",\"between\":[\"2026-01-01\"]}", "custom.met");
        expectFault("{\"field\":\"name\",\"inNextDays\":3}", "name");
        expectFault("{\"purchased\":{\"lastDays\":-1}}", "condition.purchased.lastDays");
    }

    @Test
    void findsTheNextAnniversaryAlsoOfTheLastOfFebruary() {
        for (String[] each : new String[][] {
            {"2000-02-29", "2027-02-28", "2027-02-28"},
            {"2000-02-29", "2027-03-01", "2028-02-29"},
            {"1990-12-31", "2027-01-01", "2027-12-31"},
            {"1990-01-01", "2026-12-31", "2027-01-01"},
            {"1990-06-05", "2026-06-05", "2026-06-05"}
        }) {
            assertThat(jdbc.sql("select next_anniversary(?::date, ?::date)::text")
                            .param(each[0])
                            .param(each[1])
                            .query(String.class)
                            .single())
                    .as(each[0] + " from " + each[1])
                    .isEqualTo(each[2]);
        }
    }

    @Test
    void takesValuesAsValuesWhateverTheyLookLike() {
        for (String attempt : List.of("' or true --", "x'; drop table customer; --", "{0}", "?", ":name", "\\\\")) {
            assertThat(count("{\"field\":\"city\",\"is\":\"" + attempt + "\"}")).isZero();
            assertThat(count("{\"field\":\"city\",\"contains\":\"" + attempt + "\"}"))
                    .isZero();
        }
        client.get("/api/v1/customers?q=%27%20or%20true%20--").expect(200);
    }

    @Test
    void namesTheFieldAtFault() {
        expectFault("{\"field\":\"c.search\",\"is\":1}", "condition.field");
        expectFault("{\"field\":\"city' or true\",\"is\":1}", "condition.field");
        expectFault("{\"all\":[{\"field\":\"city\",\"is\":1}]}", "city");
        expectFault("{\"field\":\"city\",\"atLeast\":\"a\"}", "city");
        expectFault("{\"field\":\"city\"}", "city");
        expectFault("{\"field\":\"city\",\"is\":\"a\",\"in\":[]}", "city");
        expectFault("{\"field\":\"city\",\"is\":null}", "city");
        expectFault("{\"field\":\"city\",\"empty\":1}", "city");
        expectFault("{\"all\":[{\"any\":{}}]}", "condition.all[0].any");
        expectFault("{\"purchased\":{\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}}", "condition.purchased.from");
        expectFault("{\"dropped\":{}}", "condition.dropped");
        String deep = "{\"not\":".repeat(40) + "{\"field\":\"city\",\"is\":\"a\"}" + "}".repeat(40);
        assertThat(client.post("/api/v1/customers/count", "{\"condition\":" + deep + "}")
                        .expect(400)
                        .text())
                .contains("nested");
    }

    private void expectFault(String condition, String field) {
        assertThat(client.post("/api/v1/customers/count", "{\"condition\":" + condition + "}")
                        .expect(400)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo(field);
    }

    @Test
    @SuppressWarnings("unchecked")
    void writesTheJsonItReads() {
        String json = """
                {"all":[{"any":[{"field":"city","in":["a","b"]},{"field":"name","contains":"x"}]},\
                {"not":{"field":"phone","empty":true}},{"purchased":{"from":"2026-01-01","to":"2026-01-31"}},\
                {"purchased":{"lastDays":90}},{"field":"city","startsWith":"y"}]}""";
        Condition condition = reader.read(new JsonMapper().readValue(json, Map.class));
        assertThat(new JsonMapper().writeValueAsString(ConditionReader.json(condition)))
                .isEqualTo(json);
    }

    @Test
    void listsTheFieldsInTheReadersLanguage() {
        assertThat(client.get("/api/v1/fields").expect(200).text()).contains("\"External ID\"", "\"text\"");
        assertThat(client.inChinese().get("/api/v1/fields").expect(200).text()).contains("外部编号", "购买过");
    }
}
