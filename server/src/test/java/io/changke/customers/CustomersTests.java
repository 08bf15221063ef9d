package io.changke.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class CustomersTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    private long create(Map<String, ?> customer) {
        return client.post(CUSTOMERS, customer).expect(201).json().path("id").asLong();
    }

    private List<Long> found(String q) {
        return ids(client.get(CUSTOMERS + "?q=" + encoded(q)).expect(200).json());
    }

    private static String encoded(String q) {
        return java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Long> ids(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path("id").asLong())
                .toList();
    }

    @Test
    void findsByNamePinyinInitialsIdentifierPhoneAndEmail() {
        long zhang = create(
                Map.of("name", "张伟", "externalId", "VIP_007", "phone", "138-0013-8123", "email", "zw@tea.example"));
        long other = create(Map.of("name", "章子恒"));
        for (String q : List.of(
                "张伟",
                "张",
                "伟",
                "zhangwei",
                "ZhangWei",
                "zhang wei",
                "zw",
                "hangwe",
                "VIP_007",
                "8123",
                "138 0013",
                "(138)0013",
                "zw@tea.example",
                "张伟 8123")) {
            assertThat(found(q)).as(q).contains(zhang).doesNotContain(other);
        }
        assertThat(found("zhang")).contains(zhang, other);
        assertThat(found("vip%007")).isEmpty();
        assertThat(found("vip\\007")).isEmpty();
        assertThat(found("zhangwei nobody")).isEmpty();
    }

    @Test
    void findsWhoIsCalledNearlySoOnlyWhenNobodyIsFoundAsTyped() {
        long xiaofu = create(Map.of("name", "令狐晓芙", "phone", "139 1234 5678"));
        for (String slip :
                List.of("linghuxiafou", "lnghuxiaofu", "linghhuxiaofu", "linghuxiaofi", "令狐小福", "13912435678")) {
            JsonNode page =
                    client.get(CUSTOMERS + "?q=" + encoded(slip)).expect(200).json();
            assertThat(ids(page)).as(slip).containsExactly(xiaofu);
            assertThat(page.path("approximate").asBoolean()).as(slip).isTrue();
        }
        assertThat(found("linghuxiaofuxy")).isEmpty();
        long slipped = create(Map.of("name", "Linghuxiafou"));
        JsonNode page = client.get(CUSTOMERS + "?q=linghuxiafou").expect(200).json();
        assertThat(ids(page)).containsExactly(slipped);
        assertThat(page.path("approximate").asBoolean()).isFalse();
        long count = client.post(CUSTOMERS + "/count", Map.of("q", "lnghuxiaofu"))
                .expect(200)
                .json()
                .path("count")
                .asLong();
        assertThat(count)
                .isEqualTo(ids(client.get(CUSTOMERS + "?q=lnghuxiaofu").json()).size());
    }

    @Test
    void fourDigitsAreTheLastOfAPhoneOrTheFirstOfANumber() {
        long last = create(Map.of("name", "尾号", "phone", "13755557391"));
        long first = create(Map.of("externalId", "7391-A"));
        long between = create(Map.of("name", "中间", "phone", "13773915555"));
        assertThat(found("7391")).contains(last, first).doesNotContain(between);
        assertThat(found("77391")).contains(between);
    }

    @Test
    void findsTheCustomerOfAnOrderByItsNumber() {
        long buyer = create(Map.of("name", "订单客户"));
        client.post(
                        "/api/v1/purchases",
                        Map.of("customer", buyer, "orderNumber", "SO-88417", "lines", List.of(Map.of("amount", 10))))
                .expect(201);
        assertThat(found("SO-88417")).containsExactly(buyer);
        assertThat(found("so-88417 订单")).containsExactly(buyer);
        assertThat(found("SO-8841")).isEmpty();
    }

    @Test
    void namesCustomersKnownByIdentifierInTheReadersLanguage() {
        long id = create(Map.of("externalId", "17850"));
        assertThat(client.get(CUSTOMERS + "/" + id).json().path("displayName").asString())
                .isEqualTo("Customer 17850");
        assertThat(client.inChinese()
                        .get(CUSTOMERS + "/" + id)
                        .json()
                        .path("displayName")
                        .asString())
                .isEqualTo("客户 17850");
    }

    @Test
    void letsTheFirstOfTwoUsersChangeARecord() {
        String record = CUSTOMERS + "/" + create(Map.of("name", "王丽华", "city", "杭州"));
        JsonNode changed = client.patch(record, Map.of("version", 0, "phone", "0571-1"))
                .expect(200)
                .json();
        assertThat(changed.path("phone").asString()).isEqualTo("0571-1");
        assertThat(changed.path("city").asString()).isEqualTo("杭州");
        assertThat(client.patch(record, Map.of("version", 0, "phone", "0571-2")).problem(409))
                .isEqualTo("customers.changed");
        client.patch(record, Map.of("version", 1, "phone", "0571-3", "city", ""))
                .expect(200);
        JsonNode last = client.get(record).expect(200).json();
        assertThat(last.path("phone").asString()).isEqualTo("0571-3");
        assertThat(last.path("city").isNull()).isTrue();
        assertThat(found("王丽华 05713")).hasSize(1);
    }

    @Test
    void saysInBothLanguagesWhatIsWrong() {
        assertThat(client.post(CUSTOMERS, Map.of("city", "Bath")).expect(400).text())
                .contains("at least a name");
        assertThat(client.inChinese()
                        .post(CUSTOMERS, Map.of("name", "x", "email", "nope"))
                        .expect(400)
                        .text())
                .contains("\"email\"", "这不是有效的邮箱地址");
        assertThat(client.post(CUSTOMERS, Map.of("name", "x".repeat(201)))
                        .expect(400)
                        .text())
                .contains("\"name\"", "At most 200");
        create(Map.of("externalId", "taken"));
        assertThat(client.post(CUSTOMERS, Map.of("externalId", "taken")).problem(409))
                .isEqualTo("customers.externalIdTaken");
        assertThat(client.get(CUSTOMERS + "/999999").problem(404)).isEqualTo("customers.unknown");
        long id = create(Map.of("name", "Ann"));
        client.patch(CUSTOMERS + "/" + id, Map.of("name", "Bob")).expect(400);
        client.patch(CUSTOMERS + "/" + id, Map.of("version", 0, "tier", "gold")).expect(400);
        client.patch(CUSTOMERS + "/" + id, Map.of("version", 0, "name", List.of()))
                .expect(400);
    }

    @Test
    void pagesThroughTiesAndEmptyNamesWithoutLossOrRepetition() {
        for (int i = 0; i < 7; i++) {
            create(Map.of("name", "Tie", "city", "Paging"));
            create(Map.of("externalId", "paging-" + i, "city", "Paging"));
            create(Map.of("name", "Another " + i % 3, "city", "Paging"));
        }
        for (String sort : List.of("name", "-name", "externalId", "-externalId")) {
            List<Long> whole = page(sort, 100, null);
            List<Long> paged = new java.util.ArrayList<>();
            String after = null;
            do {
                JsonNode page = search(sort, 4, after);
                paged.addAll(ids(page));
                after = page.path("next").isNull() ? null : page.path("next").asString();
            } while (after != null);
            assertThat(paged).as(sort).hasSize(21).doesNotHaveDuplicates().isEqualTo(whole);
        }
        List<Long> names = page("name", 100, null);
        assertThat(names.subList(14, 21)).as("without a name last").isSorted();
    }

    private List<Long> page(String sort, int limit, String after) {
        return ids(search(sort, limit, after));
    }

    private JsonNode search(String sort, int limit, String after) {
        Map<String, Object> search = new java.util.HashMap<>(
                Map.of("condition", Map.of("field", "city", "is", "Paging"), "sort", sort, "limit", limit));
        search.put("after", after);
        return client.post(CUSTOMERS + "/search", search).expect(200).json();
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        for (int i = 0; i < 3; i++) {
            create(Map.of("name", "Cursor " + i));
        }
        String list = CUSTOMERS + "?sort=name&limit=1";
        String cursor = client.get(list).json().path("next").asString();
        client.get(list + "&after=" + cursor).expect(200);
        char[] changed = cursor.toCharArray();
        changed[cursor.length() / 2] = changed[cursor.length() / 2] == 'A' ? 'B' : 'A';
        for (String bad : Arrays.asList("x", "AAAA", "!!!", cursor + "A", new String(changed), "A".repeat(5000))) {
            client.get(list + "&after=" + bad).expect(400);
        }
        client.get(CUSTOMERS + "?sort=-name&limit=1&after=" + cursor).expect(400);
        client.get(CUSTOMERS + "?limit=0").expect(400);
        client.get(CUSTOMERS + "?limit=201").expect(400);
        client.get(CUSTOMERS + "?sort=phone").expect(400);
        client.get(CUSTOMERS + "?sort=search;drop%20table%20customer").expect(400);
    }
}
