package io.changke.classes;

import io.changke.testing.Client;
import io.changke.value.TestLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Customers who between them are of every class; each is called what it is there for. */
final class ThirtyCustomers {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Map<String, Long> ids = new HashMap<>();
    private final Client client;
    private final TestLedger ledger;

    ThirtyCustomers(Client client, TestLedger ledger) {
        this.client = client;
        this.ledger = ledger;
    }

    void enter() {
        customer("潜在", Map.of());
        customer("目标", Map.of("declaredRelationship", "target"));
        customer("非客户", Map.of("declaredRelationship", "non-customer", "type", "media"));
        customer("流失", Map.of("province", "浙江"));
        buys("流失", 300, 10, 5, 80, .5);
        customer("常客", Map.of("country", "China", "province", "Zhejiang Province", "city", "Hangzhou"));
        buys("常客", 3, 10, 40, 90, .5);
        customer("新客", Map.of("province", "浙江省", "city", "杭州市"));
        buys("新客", 20, 10, 1, 60, .5);
        customer("间断", Map.of("country", "日本", "city", "東京"));
        buys("间断", 60, 20, 6, 70, .5);
        customer("沉睡", Map.of("country", "中国"));
        buys("沉睡", 400, 200, 4, 75, .5);
        customer("亏损", Map.of("kind", "organisation", "city", "上海", "province", "上海市"));
        buys("亏损", 12, 30, 8, 100, 1.2);
        customer("大户", Map.of("kind", "organisation", "type", "distributor"));
        buys("大户", 2, 9, 60, 900, .4);
        for (int i = 0; i < 6; i++) {
            customer("核心" + i, Map.of("type", "government", "kind", "organisation"));
            buys("核心" + i, 5 + i, 15, 20 + i, 300 + i, .5);
        }
        customer("赊短", Map.of());
        buys("赊短", 30, 30, 4, 100, .5);
        owes("赊短", "400", 30);
        customer("赊长", Map.of());
        owes("赊长", "500", 200);
        customer("呆账", Map.of("type", "agent"));
        owes("呆账", "600", 400);
        customer("预付", Map.of());
        pays("预付", "300", 10);
        customer("约定", Map.of("settlementFixed", "prepaid"));
        buys("约定", 15, 20, 5, 50, .5);
        for (int i = 0; i < 9; i++) {
            customer("散客" + i, Map.of());
            buys("散客" + i, 10 + 7 * i, 25, 1 + i % 3, 20 + i, .6);
        }
    }

    void customer(String name, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("name", name);
        ids.put(
                name,
                client.post("/api/v1/customers", all)
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong());
    }

    void buys(String name, int lastDaysAgo, int every, int times, double amount, double costShare) {
        for (int i = 0; i < times; i++) {
            ledger.line(id(name), today.minusDays(lastDaysAgo + (long) i * every), amount, amount * costShare, false);
        }
    }

    void owes(String name, String amount, int daysAgo) {
        client.post(
                        "/api/v1/customers/" + id(name) + "/dues",
                        Map.of(
                                "amount",
                                new BigDecimal(amount),
                                "issuedOn",
                                today.minusDays(daysAgo).toString(),
                                "termsDays",
                                30))
                .expect(201);
    }

    void pays(String name, String amount, int daysAgo) {
        client.post(
                        "/api/v1/customers/" + id(name) + "/payments",
                        Map.of(
                                "amount",
                                new BigDecimal(amount),
                                "paidOn",
                                today.minusDays(daysAgo).toString(),
                                "method",
                                "transfer"))
                .expect(201);
    }

    long id(String name) {
        return ids.get(name);
    }

    Collection<Long> ids() {
        return ids.values();
    }
}
