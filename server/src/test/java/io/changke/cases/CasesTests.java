package io.changke.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class CasesTests {

    private static final String CASES = "/api/v1/cases";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void noCases() {
        jdbc.sql("delete from service_case").update();
    }

    private long customer(String name) {
        return client.post("/api/v1/customers", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode open(long customer, String subject, Map<String, ?> more) {
        Map<String, Object> entered = new HashMap<>(more);
        entered.put("customer", customer);
        entered.put("subject", subject);
        entered.putIfAbsent("kind", "question");
        return client.post(CASES, entered).expect(201).json();
    }

    private static String path(JsonNode opened) {
        return CASES + "/" + opened.path("id").asLong();
    }

    private List<String> subjects(Map<String, ?> search) {
        List<String> subjects = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(search);
        page.put("limit", 2);
        JsonNode answer;
        do {
            answer = client.post(CASES + "/search", page).expect(200).json();
            answer.path("items")
                    .forEach(item -> subjects.add(item.path("subject").asString()));
            page.put(
                    "after",
                    answer.path("next").isNull() ? "" : answer.path("next").asString());
        } while (!answer.path("next").isNull());
        long count = client.post(CASES + "/count", search)
                .expect(200)
                .json()
                .path("count")
                .asLong();
        assertThat(count).isEqualTo(subjects.size());
        return subjects;
    }

    @Test
    void isOpenedBegunClosedWithItsResultAndReopened() {
        JsonNode opened = open(
                customer("王丽华"),
                "茶叶受潮",
                Map.of("kind", "complaint", "text", "  开封就有霉味\n", "priority", "high", "dueOn", "2027-01-05"));
        assertThat(opened.path("state").asString()).isEqualTo("open");
        assertThat(opened.path("text").asString()).isEqualTo("  开封就有霉味\n");
        JsonNode begun = client.post(path(opened) + "/start", Map.of("version", 0))
                .expect(200)
                .json();
        assertThat(begun.path("state").asString()).isEqualTo("in-progress");
        client.post(path(opened) + "/close", Map.of("version", 1)).expect(400);
        JsonNode closed = client.post(path(opened) + "/close", Map.of("version", 1, "result", "换货并致歉"))
                .expect(200)
                .json();
        assertThat(closed.path("state").asString()).isEqualTo("closed");
        assertThat(client.post(path(opened) + "/close", Map.of("version", 2, "result", "again"))
                        .problem(409))
                .isEqualTo("cases.closed");
        JsonNode reopened = client.post(path(opened) + "/reopen", Map.of("version", 2))
                .expect(200)
                .json();
        assertThat(reopened.path("state").asString()).isEqualTo("open");
        assertThat(reopened.path("result").isNull()).isTrue();
        JsonNode items = client.get("/api/v1/customers/"
                        + opened.path("customer").path("id").asLong() + "/timeline?kind=case")
                .expect(200)
                .json()
                .path("items");
        assertThat(items.valueStream().map(item -> item.path("step").asString()))
                .containsExactly("reopened", "closed", "started", "opened");
        assertThat(items.path(1).path("result").asString()).isEqualTo("换货并致歉");
        assertThat(items.path(0).path("title").asString()).isEqualTo("茶叶受潮");
    }

    @Test
    void tellsOpenFromOverdueAndClosed() {
        long customer = customer("李");
        open(customer, "late", Map.of("dueOn", today.minusDays(1).toString()));
        open(customer, "today", Map.of("dueOn", today.toString()));
        open(customer, "some day", Map.of());
        JsonNode over =
                open(customer, "over", Map.of("dueOn", today.minusDays(9).toString()));
        client.post(path(over) + "/close", Map.of("version", 0, "result", "done"))
                .expect(200);
        assertThat(subjects(Map.of())).containsExactly("late", "today", "some day");
        assertThat(subjects(Map.of("which", "overdue"))).containsExactly("late");
        assertThat(subjects(Map.of("which", "closed"))).containsExactly("over");
        assertThat(subjects(Map.of("which", "all"))).containsExactly("over", "late", "today", "some day");
    }

    @Test
    void isFoundBySubjectTextAndCustomerInAnyOrder() {
        long wang = customer("王小明");
        long firm = customer("Green Leaf Ltd");
        open(wang, "Broken Pot", Map.of("priority", "low"));
        open(firm, "发票抬头", Map.of("kind", "request", "text", "Please correct it", "priority", "urgent"));
        open(firm, "50%_off?", Map.of("priority", "low"));
        assertThat(subjects(Map.of("q", "pot"))).containsExactly("Broken Pot");
        assertThat(subjects(Map.of("q", "wangxiaoming"))).containsExactly("Broken Pot");
        assertThat(subjects(Map.of("q", "leaf correct"))).containsExactly("发票抬头");
        assertThat(subjects(Map.of("q", "%_"))).containsExactly("50%_off?");
        assertThat(subjects(Map.of("sort", "-priority"))).containsExactly("发票抬头", "50%_off?", "Broken Pot");
        assertThat(subjects(Map.of("sort", "-opened"))).containsExactly("50%_off?", "发票抬头", "Broken Pot");
        assertThat(subjects(Map.of("kind", "request"))).containsExactly("发票抬头");
        assertThat(subjects(Map.of("priority", "low"))).containsExactly("Broken Pot", "50%_off?");
        assertThat(subjects(Map.of("customer", wang))).containsExactly("Broken Pot");
    }

    @Test
    void knowsWhoseItIs() {
        long admin = jdbc.sql("select min(id) from app_user").query(Long.class).single();
        long customer = customer("归属");
        open(customer, "nobody’s", Map.of());
        open(customer, "the administrator’s", Map.of("owner", admin));
        assertThat(subjects(Map.of("whose", "mine")))
                .as("a key of the command line is nobody's")
                .containsExactly("nobody’s");
        assertThat(subjects(Map.of("whose", "all"))).hasSize(2);
    }

    @Test
    void letsTheFirstOfTwoUsersChangeIt() {
        JsonNode opened = open(customer("并发"), "一", Map.of("dueOn", "2027-01-05"));
        Map<String, Object> change = new HashMap<>(Map.of("subject", "二", "version", 0));
        change.put("dueOn", null);
        JsonNode changed = client.patch(path(opened), change).expect(200).json();
        assertThat(changed.path("dueOn").isNull()).isTrue();
        assertThat(changed.path("kind").asString()).as("left out").isEqualTo("question");
        assertThat(client.patch(path(opened), Map.of("subject", "三", "version", 0))
                        .problem(409))
                .isEqualTo("followups.changed");
        assertThat(client.delete(path(opened) + "?version=0").problem(409)).isEqualTo("followups.changed");
        client.delete(path(opened) + "?version=1").expect(204);
        assertThat(client.get(path(opened)).problem(404)).isEqualTo("cases.unknown");
        client.post(path(opened) + "/restore", Map.of()).expect(200);
        assertThat(subjects(Map.of())).containsExactly("二");
    }

    @Test
    void saysWhatIsWrongAndOpensNothing() {
        long customer = customer("错误");
        expectFault(Map.of("customer", customer, "subject", "x"), "kind");
        expectFault(Map.of("customer", customer, "kind", "praise", "subject", "x"), "kind");
        expectFault(Map.of("customer", customer, "kind", "question", "subject", " "), "subject");
        expectFault(Map.of("customer", customer, "kind", "question", "subject", "x\0"), "subject");
        expectFault(
                Map.of("customer", customer, "kind", "question", "subject", "x", "text", "字".repeat(10_001)), "text");
        expectFault(Map.of("customer", customer, "kind", "question", "subject", "x", "dueOn", "2026-02-30"), "dueOn");
        expectFault(Map.of("customer", customer, "kind", "question", "subject", "x", "priority", "asap"), "priority");
        expectFault(Map.of("customer", customer, "kind", "question", "subject", "x", "owner", 99_999), "owner");
        expectFault(Map.of("customer", 987_654_321, "kind", "question", "subject", "x"), "customer");
        expectFault(Map.of("kind", "question", "subject", "x"), "customer");
        assertThat(subjects(Map.of("which", "all"))).isEmpty();
    }

    private void expectFault(Map<String, ?> entered, String field) {
        JsonNode problem = client.post(CASES, entered).expect(400).json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void keepsUpHowManyAreOpenOfEachCustomer() {
        long customer = customer("计数");
        List<CompletableFuture<JsonNode>> opening = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            String due = "2027-03-0" + day;
            opening.add(CompletableFuture.supplyAsync(() -> open(customer, "due " + due, Map.of("dueOn", due))));
        }
        List<JsonNode> opened = opening.stream().map(CompletableFuture::join).toList();
        assertThat(counted(customer)).isEqualTo("6 2027-03-01");
        client.post(path(opened.get(0)) + "/close", Map.of("version", 0, "result", "ok"))
                .expect(200);
        client.delete(path(opened.get(1)) + "?version=0").expect(204);
        assertThat(counted(customer)).isEqualTo("4 2027-03-03");
        long found = client.post(
                        "/api/v1/customers/count",
                        Map.of("q", "计数", "condition", Map.of("field", "openCases", "atLeast", 4)))
                .expect(200)
                .json()
                .path("count")
                .asLong();
        assertThat(found).isEqualTo(1);
        opened.stream()
                .skip(2)
                .forEach(each -> client.delete(path(each) + "?version=0").expect(204));
        assertThat(counted(customer)).isEqualTo(" ");
    }

    private String counted(long customer) {
        JsonNode read = client.get("/api/v1/customers/" + customer).expect(200).json();
        return read.path("openCases").asString("") + " "
                + read.path("caseDueOn").asString("");
    }
}
