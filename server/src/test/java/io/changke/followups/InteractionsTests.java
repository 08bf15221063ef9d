package io.changke.followups;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class InteractionsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Client client;

    private String customer(String name) {
        long id = client.post("/api/v1/customers", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        return "/api/v1/customers/" + id;
    }

    private JsonNode write(String customer, Map<String, ?> followUp) {
        return client.post(customer + "/interactions", followUp).expect(201).json();
    }

    private static String today() {
        return LocalDate.now(SHANGHAI).toString();
    }

    @Test
    void keepsEveryCharacterThatWasSaid() {
        String customer = customer("原样");
        for (String said : List.of(
                "  两个空格在前,换行在后\n\n",
                "<script>alert(1)</script> & \"'",
                "👩‍👩‍👧 𠮷野家 \u202Eabc\u202C",
                "=cmd|' /C calc'!A0",
                "字".repeat(10_000),
                "😀".repeat(10_000))) {
            long id = write(customer, Map.of("kind", "note", "said", said))
                    .path("interaction")
                    .path("id")
                    .asLong();
            JsonNode read = client.get("/api/v1/interactions/" + id).expect(200).json();
            assertThat(read.path("said").asString()).isEqualTo(said);
        }
    }

    @Test
    void standsInTheTimelineUnderItsKindWithWhatComesNext() {
        String customer = customer("时间线");
        write(customer, Map.of("kind", "call", "said", "问新茶", "happenedAt", "2026-03-02T09:30"));
        write(
                customer,
                Map.of("kind", "visit", "said", "到店", "next", Map.of("dueOn", "2027-01-04", "dueTime", "09:05")));
        JsonNode items = client.get(customer + "/timeline").expect(200).json().path("items");
        assertThat(items.path(0).path("kind").asString()).isEqualTo("visit");
        assertThat(items.path(0).path("next").path("title").asString()).isEqualTo("Follow up");
        assertThat(items.path(0).path("next").path("dueTime").asString()).isEqualTo("09:05");
        JsonNode calls =
                client.get(customer + "/timeline?kind=call").expect(200).json().path("items");
        assertThat(calls.size()).isEqualTo(1);
        assertThat(calls.path(0).path("said").asString()).isEqualTo("问新茶");
        assertThat(calls.path(0).path("at").asString()).as("Shanghai").startsWith("2026-03-02T01:30:00");
    }

    @Test
    void keepsUpWhenTheCustomerWasContactedAndIsToBe() {
        String customer = customer("日期");
        assertThat(dates(customer)).isEqualTo("null null");
        write(customer, Map.of("kind", "call", "said", "早", "happenedAt", "2026-03-01T23:30:00Z"));
        assertThat(dates(customer)).as("Shanghai").isEqualTo("2026-03-02 null");
        JsonNode second = write(
                customer, Map.of("kind", "message", "said", "好", "next", Map.of("title", "报价", "dueOn", "2027-02-01")));
        assertThat(dates(customer)).isEqualTo(today() + " 2027-02-01");
        String interaction =
                "/api/v1/interactions/" + second.path("interaction").path("id").asLong();
        client.delete(interaction + "?version=0").expect(204);
        assertThat(dates(customer)).isEqualTo("2026-03-02 null");
        String task = "/api/v1/tasks/" + second.path("task").path("id").asLong();
        client.get(task).expect(404);
        client.post(interaction + "/restore", Map.of()).expect(200);
        assertThat(dates(customer)).isEqualTo(today() + " 2027-02-01");
        int version = client.get(task).expect(200).json().path("version").asInt();
        client.post(task + "/complete", Map.of("version", version)).expect(200);
        assertThat(dates(customer)).isEqualTo(today() + " null");
    }

    private String dates(String customer) {
        JsonNode read = client.get(customer).expect(200).json();
        return text(read.path("lastContactedOn")) + " " + text(read.path("nextFollowUpOn"));
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    @Test
    void letsTheFirstOfTwoUsersChangeAFollowUp() {
        JsonNode written = write(customer("并发"), Map.of("kind", "call", "said", "一"));
        String path =
                "/api/v1/interactions/" + written.path("interaction").path("id").asLong();
        JsonNode changed = client.patch(path, Map.of("said", "二", "kind", "meeting", "version", 0))
                .expect(200)
                .json();
        assertThat(changed.path("kind").asString()).isEqualTo("meeting");
        assertThat(client.patch(path, Map.of("said", "三", "version", 0)).problem(409))
                .isEqualTo("followups.changed");
        assertThat(client.delete(path + "?version=0").problem(409)).isEqualTo("followups.changed");
        assertThat(client.get(path).json().path("said").asString()).isEqualTo("二");
        client.delete(path + "?version=1").expect(204);
        assertThat(client.get(path).problem(404)).isEqualTo("followups.unknown");
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() {
        String customer = customer("错误");
        expectFault(customer, Map.of("said", "x"), "kind");
        expectFault(customer, Map.of("kind", "fax", "said", "x"), "kind");
        expectFault(customer, Map.of("kind", "call"), "said");
        expectFault(customer, Map.of("kind", "call", "said", " \n"), "said");
        expectFault(customer, Map.of("kind", "call", "said", "字".repeat(10_001)), "said");
        expectFault(customer, Map.of("kind", "call", "said", "zero \0 in it"), "said");
        expectFault(customer, Map.of("kind", "call", "said", "x", "happenedAt", "2199-01-01T10:00"), "happenedAt");
        expectFault(customer, Map.of("kind", "call", "said", "x", "happenedAt", "gestern"), "happenedAt");
        expectFault(customer, Map.of("kind", "call", "said", "x", "next", Map.of()), "next.dueOn");
        expectFault(customer, Map.of("kind", "call", "said", "x", "next", Map.of("dueOn", "2026-02-30")), "next.dueOn");
        expectFault(
                customer,
                Map.of("kind", "call", "said", "x", "next", Map.of("dueOn", "2026-12-01", "owner", 99_999)),
                "owner");
        assertThat(client.get(customer + "/interactions").json().path("items").size())
                .isZero();
        assertThat(dates(customer)).isEqualTo("null null");
        client.post("/api/v1/customers/999999/interactions", Map.of("kind", "call", "said", "x"))
                .expect(404);
    }

    private void expectFault(String customer, Map<String, ?> followUp, String field) {
        JsonNode problem =
                client.post(customer + "/interactions", followUp).expect(400).json();
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(field);
    }

    @Test
    void pagesThroughFollowUpsOfTheSameMoment() {
        String customer = customer("翻页");
        for (int i = 0; i < 5; i++) {
            write(customer, Map.of("kind", "note", "said", "n" + i, "happenedAt", "2026-05-01T10:00"));
        }
        List<String> said = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = client.get(customer + "/interactions?limit=2&after=" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> said.add(item.path("said").asString()));
            after = page.path("next").isNull() ? "" : page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(said).containsExactly("n4", "n3", "n2", "n1", "n0");
    }

    @Test
    void agreesOnTheDatesWhenSeveralWriteAtOnce() {
        String customer = customer("同时");
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            String at = "2026-04-0" + day + "T10:00";
            String due = "2027-05-0" + (9 - day);
            writers.add(CompletableFuture.runAsync(() -> write(
                    customer, Map.of("kind", "call", "said", at, "happenedAt", at, "next", Map.of("dueOn", due)))));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(dates(customer)).isEqualTo("2026-04-08 2027-05-01");
    }

    @Test
    void findsThoseWhoWereNotContactedForLong() {
        String tag = "许久" + System.nanoTime();
        List<String> named = new ArrayList<>();
        for (int days : new int[] {0, 30, 31, 90}) {
            String customer = customer(tag + days);
            String at = LocalDate.now(SHANGHAI).minusDays(days) + "T00:00";
            write(customer, Map.of("kind", "call", "said", "x", "happenedAt", at));
            named.add(customer);
        }
        customer(tag + "never");
        assertThat(count(tag, Map.of("field", "lastContactedOn", "olderThanDays", 30)))
                .isEqualTo(2);
        assertThat(count(tag, Map.of("field", "lastContactedOn", "olderThanDays", 0)))
                .isEqualTo(3);
        assertThat(count(
                        tag,
                        Map.of(
                                "any",
                                List.of(
                                        Map.of("field", "lastContactedOn", "olderThanDays", 30),
                                        Map.of("field", "lastContactedOn", "empty", true)))))
                .isEqualTo(3);
        Map<String, Object> search = new HashMap<>(Map.of("q", tag, "sort", "lastContactedOn", "limit", 1));
        JsonNode first =
                client.post("/api/v1/customers/search", search).expect(200).json();
        assertThat(first.path("items").path(0).path("displayName").asString()).isEqualTo(tag + "90");
        assertThat(named).hasSize(4);
        for (Object days : List.of(-1, "30", 1.5)) {
            client.post(
                            "/api/v1/customers/count",
                            Map.of("condition", Map.of("field", "lastContactedOn", "olderThanDays", days)))
                    .expect(400);
        }
        client.post("/api/v1/customers/count", Map.of("condition", Map.of("field", "name", "olderThanDays", 1)))
                .expect(400);
    }

    private long count(String q, Map<String, ?> condition) {
        return client.post("/api/v1/customers/count", Map.of("q", q, "condition", condition))
                .expect(200)
                .json()
                .path("count")
                .asLong();
    }
}
