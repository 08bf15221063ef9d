package io.changke.receivables;

import static io.changke.receivables.Bookkeeping.open;
import static io.changke.receivables.Bookkeeping.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class ReceivablesTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settlement settlement;

    @Autowired
    TurnOfTheDay turnOfTheDay;

    @Autowired
    TransactionTemplate transaction;

    private Bookkeeping books;

    @BeforeEach
    void nobodyOwesAnything() {
        jdbc.sql("truncate amount_due, payment, payment_use, customer_debt").update();
        books = new Bookkeeping(client, today);
    }

    @Test
    void settlesTheOldestDueFirst() {
        String customer = books.customer("旧账");
        books.due(customer, "50", 10, 30);
        books.due(customer, "100", 120, 30);
        books.pay(customer, "120.50", 5, null);
        JsonNode account = books.account(customer);
        assertThat(standing(account)).isEqualTo("owed 29.5, overdue 0, prepaid 0");
        assertThat(open(account)).containsExactly("INV-10 29.5", "INV-120 0");
        assertThat(account.path("oldestDebtDays").asInt()).isEqualTo(10);
        assertThat(account.path("lastPaidOn").asString())
                .isEqualTo(today.minusDays(5).toString());
    }

    @Test
    void settlesTheDueThatAPaymentNamesAndWithTheRestTheOldest() {
        String customer = books.customer("指定");
        books.due(customer, "100", 200, 30);
        long named = books.due(customer, "50", 100, 30).path("id").asLong();
        books.pay(customer, "80", 1, named);
        JsonNode account = books.account(customer);
        assertThat(standing(account)).isEqualTo("owed 70, overdue 70, prepaid 0");
        assertThat(open(account)).containsExactly("INV-200 70", "INV-100 0");
        assertThat(account.path("oldestDebtDays").asInt()).isEqualTo(200);
    }

    @Test
    void keepsWhatFindsNoDueForThoseToCome() {
        String customer = books.customer("预付");
        JsonNode payment = books.pay(customer, "300", 20, null);
        assertThat(payment.path("prepaid").decimalValue()).isEqualByComparingTo("300");
        assertThat(standing(books.account(customer))).isEqualTo("owed 0, overdue 0, prepaid 300");
        books.due(customer, "180", 3, 0);
        assertThat(standing(books.account(customer))).isEqualTo("owed 0, overdue 0, prepaid 120");
        books.due(customer, "200", 2, 0);
        assertThat(standing(books.account(customer))).isEqualTo("owed 80, overdue 80, prepaid 0");
    }

    @Test
    void takesEntriesBackAndLetsThemCountAgain() {
        String customer = books.customer("撤销");
        JsonNode due = books.due(customer, "100", 40, 30);
        JsonNode payment = books.pay(customer, "60", 1, due.path("id").asLong());
        String payments = "/api/v1/payments/" + payment.path("id").asLong();
        String dues = "/api/v1/dues/" + due.path("id").asLong();
        assertThat(standing(books.account(customer))).isEqualTo("owed 40, overdue 40, prepaid 0");
        assertThat(client.delete(payments + "?version=7").problem(409)).isEqualTo("receivables.changed");
        client.delete(payments + "?version=0").expect(204);
        assertThat(standing(books.account(customer))).isEqualTo("owed 100, overdue 100, prepaid 0");
        client.post(payments + "/restore", Map.of()).expect(200);
        client.delete(dues + "?version=0").expect(204);
        assertThat(standing(books.account(customer))).isEqualTo("owed 0, overdue 0, prepaid 60");
        client.get(dues).expect(404);
        client.post(dues + "/restore", Map.of()).expect(200);
        assertThat(standing(books.account(customer))).isEqualTo("owed 40, overdue 40, prepaid 0");
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() {
        String customer = books.customer("错误");
        String other = books.customer("别人");
        long foreign = books.due(other, "10", 1, 0).path("id").asLong();
        fault(customer + "/dues", Map.of(), "amount");
        fault(customer + "/dues", Map.of("amount", 0), "amount");
        fault(customer + "/dues", Map.of("amount", 1.005), "amount");
        fault(customer + "/dues", Map.of("amount", 1, "issuedOn", "2026-02-30"), "issuedOn");
        fault(
                customer + "/dues",
                Map.of("amount", 1, "issuedOn", today.plusDays(2).toString()),
                "issuedOn");
        fault(customer + "/dues", Map.of("amount", 1, "dueOn", "2020-01-01"), "dueOn");
        fault(customer + "/dues", Map.of("amount", 1, "termsDays", -1), "termsDays");
        fault(customer + "/dues", Map.of("amount", 1, "number", "x".repeat(201)), "number");
        fault(customer + "/payments", Map.of("amount", 1), "method");
        fault(customer + "/payments", Map.of("amount", 1, "method", "shells"), "method");
        fault(customer + "/payments", Map.of("amount", 1, "method", "cash", "due", foreign), "due");
        client.post("/api/v1/customers/999999/dues", Map.of("amount", 1)).expect(404);
        assertThat(standing(books.account(customer))).isEqualTo("owed 0, overdue 0, prepaid 0");
        assertThat(jdbc.sql("select count(*) from amount_due").query(Long.class).single())
                .isEqualTo(1);
    }

    private void fault(String path, Map<String, ?> entry, String field) {
        JsonNode problem = client.post(path, entry).expect(400).json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void balancesWhenSeveralWriteAtOnce() {
        String customer = books.customer("同时");
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int day = i;
            writers.add(CompletableFuture.runAsync(() -> books.due(customer, "100", day, 0)));
            writers.add(CompletableFuture.runAsync(() -> books.pay(customer, "70", day, null)));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(standing(books.account(customer))).startsWith("owed 180, ").endsWith("prepaid 0");
    }

    @Test
    void settlesSetsAsItSettlesEachAlone() {
        List<String> customers = List.of(books.customer("集一"), books.customer("集二"));
        for (String each : customers) {
            books.due(each, "100", 400, 30);
            long named = books.due(each, "33.33", 50, 60).path("id").asLong();
            books.due(each, "20", 5, 0);
            books.pay(each, "40", 45, named);
            books.pay(each, "100", 3, null);
        }
        String alone = ledger();
        jdbc.sql("delete from payment_use").update();
        jdbc.sql("delete from customer_debt").update();
        jdbc.sql("update amount_due set open = amount").update();
        settlement.settleAll();
        assertThat(ledger()).isEqualTo(alone);
        transaction.executeWithoutResult(
                status -> settlement.settle(jdbc.sql("select distinct customer_id from payment")
                        .query(Long.class)
                        .list()));
        assertThat(ledger()).isEqualTo(alone);
    }

    private String ledger() {
        return jdbc.sql("""
                        select string_agg(s::text, ' ' order by s::text)
                        from (select u::text as s from payment_use u union all select d::text from customer_debt d
                              union all select a.id || ' ' || a.open from amount_due a) as all_of_it
                        """).query(String.class).single();
    }

    @Test
    void becomesOverdueWithTheTurnOfTheDay() {
        String customer = books.customer("到期");
        long id = books.due(customer, "100", 10, 20).path("id").asLong();
        assertThat(turnOfTheDay.come()).isZero();
        jdbc.sql("update amount_due set due_on = ? where id = ?")
                .param(today.minusDays(1))
                .param(id)
                .update();
        jdbc.sql("update customer_debt set next_due_on = ?")
                .param(today.minusDays(1))
                .update();
        assertThat(turnOfTheDay.come()).isEqualTo(1);
        JsonNode record = client.get(customer).expect(200).json();
        assertThat(record.path("overdue").decimalValue()).isEqualByComparingTo("100");
        assertThat(turnOfTheDay.come()).isZero();
    }

    @Test
    void sortsAndFindsWhoOwesAndLeadsFromEachAgeToItsCustomers() {
        String tag = "账龄" + System.nanoTime();
        int[] overdueDays = {0, 1, 30, 31, 60, 61, 90, 91, 500};
        for (int days : overdueDays) {
            books.due(books.customer(tag + days), "100", days + 1, 1);
        }
        books.due(books.customer(tag + "terms"), "100", 1, 10);
        JsonNode ageing = client.get("/api/v1/receivables/ageing").expect(200).json();
        List<String> buckets = new ArrayList<>();
        ageing.path("buckets").forEach(bucket -> {
            buckets.add(bucket.path("bucket").asString() + " "
                    + bucket.path("amount").decimalValue().intValue());
            assertThat(count(tag, bucket.path("condition")))
                    .isEqualTo(bucket.path("customers").asInt());
        });
        assertThat(buckets).containsExactly("withinTerms 200", "upTo30 200", "upTo60 200", "upTo90 200", "over90 200");
        assertThat(ageing.path("overdue").decimalValue()).isEqualByComparingTo("800");
        assertThat(ageing.path("mostOverdue").size()).isEqualTo(8);
        assertThat(count(tag, ageing.path("overdueCondition"))).isEqualTo(8);
        JsonNode oldest = client.post(
                        "/api/v1/customers/search", Map.of("q", tag, "sort", "-oldestDebtDays", "limit", 3))
                .expect(200)
                .json()
                .path("items");
        assertThat(oldest.path(0).path("displayName").asString()).isEqualTo(tag + "500");
        assertThat(oldest.path(0).path("oldestDebtDays").asInt()).isEqualTo(501);
        assertThat(oldest.path(2).path("displayName").asString()).isEqualTo(tag + "90");
    }

    private long count(String q, JsonNode condition) {
        return client.post("/api/v1/customers/count", Map.of("q", q, "condition", condition))
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }

    @Test
    void standsInTheTimeline() {
        String customer = books.customer("时间线");
        books.due(customer, "100", 3, 30);
        books.pay(customer, "40", 1, null);
        JsonNode payment = only(customer, "payment");
        assertThat(payment.path("method").asString()).isEqualTo("transfer");
        assertThat(payment.path("at").asString()).startsWith(today.minusDays(1).toString());
        JsonNode invoice = only(customer, "invoice");
        assertThat(invoice.path("open").decimalValue()).isEqualByComparingTo("60");
        assertThat(invoice.path("dueOn").asString())
                .isEqualTo(today.plusDays(27).toString());
    }

    private JsonNode only(String customer, String kind) {
        JsonNode items = client.get(customer + "/timeline?kind=" + kind)
                .expect(200)
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.path(0);
    }
}
