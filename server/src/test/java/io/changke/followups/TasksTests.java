package io.changke.followups;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class TasksTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String TASKS = "/api/v1/tasks";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(SHANGHAI);

    @BeforeEach
    void noTasks() {
        jdbc.sql("delete from task").update();
    }

    private JsonNode create(String title, LocalDate due) {
        return create(Map.of("title", title, "dueOn", due.toString()));
    }

    private JsonNode create(Map<String, ?> task) {
        return client.post(TASKS, task).expect(201).json();
    }

    private static String path(JsonNode task) {
        return TASKS + "/" + task.path("id").asLong();
    }

    private List<String> titles(Map<String, ?> search) {
        JsonNode page = client.post(TASKS + "/search", search).expect(200).json();
        long count = client.post(TASKS + "/count", search)
                .expect(200)
                .json()
                .path("count")
                .asLong();
        List<String> titles = new ArrayList<>();
        page.path("items").forEach(item -> titles.add(item.path("title").asString()));
        assertThat(count).isEqualTo(titles.size());
        return titles;
    }

    @Test
    void tellsOverdueFromTodayAndWhatComes() {
        create("yesterday", today.minusDays(1));
        create("today", today);
        create("tomorrow", today.plusDays(1));
        create("next month", today.plusDays(40));
        create(Map.of("title", "tomorrow at nine", "dueOn", today.plusDays(1).toString(), "dueTime", "09:00"));
        assertThat(titles(Map.of("when", "overdue"))).containsExactly("yesterday");
        assertThat(titles(Map.of("when", "today"))).containsExactly("today");
        assertThat(titles(Map.of("when", "due"))).containsExactly("yesterday", "today");
        assertThat(titles(Map.of("when", "coming", "to", today.plusDays(7).toString())))
                .containsExactly("tomorrow at nine", "tomorrow");
        assertThat(titles(Map.of())).hasSize(5);
        JsonNode due = client.get(TASKS + "/due").expect(200).json();
        assertThat(due.path("overdue").asInt()).isEqualTo(1);
        assertThat(due.path("today").asInt()).isEqualTo(1);
    }

    @Test
    void isOverdueOnceItsTimeOfDayIsPast() {
        LocalDateTime noon = LocalDateTime.parse("2026-11-23T12:00:00");
        jdbc.sql("""
                        insert into task (title, due_on, due_time) values
                        ('before', '2026-11-23', '11:59'), ('after', '2026-11-23', '12:01'), ('all day', '2026-11-23', null)
                        """).update();
        assertThat(titlesAt(When.OVERDUE, noon)).containsExactly("before");
        assertThat(titlesAt(When.TODAY, noon)).containsExactlyInAnyOrder("after", "all day");
    }

    private List<String> titlesAt(When when, LocalDateTime now) {
        var query = org.jooq
                .impl
                .DSL
                .using(org.jooq.SQLDialect.POSTGRES)
                .resultQuery("select t.title from task t where {0}", when.condition(now));
        return jdbc.sql(query.getSQL())
                .params(query.getBindValues())
                .query(String.class)
                .list();
    }

    @Test
    void isDoneAndReopenedAndDeletedAndRestored() {
        JsonNode task = create("call back", today);
        JsonNode done = client.post(path(task) + "/complete", Map.of("version", 0))
                .expect(200)
                .json();
        assertThat(done.path("doneAt").isNull()).isFalse();
        assertThat(titles(Map.of())).isEmpty();
        assertThat(titles(Map.of("when", "done"))).containsExactly("call back");
        assertThat(client.post(path(task) + "/reopen", Map.of("version", 0)).problem(409))
                .isEqualTo("followups.changed");
        client.post(path(task) + "/reopen", Map.of("version", 1)).expect(200);
        assertThat(titles(Map.of())).containsExactly("call back");
        client.delete(path(task) + "?version=2").expect(204);
        assertThat(titles(Map.of())).isEmpty();
        assertThat(client.get(path(task)).problem(404)).isEqualTo("followups.taskUnknown");
        client.post(path(task) + "/restore", Map.of()).expect(200);
        assertThat(titles(Map.of())).containsExactly("call back");
    }

    @Test
    void changesOnlyWhatIsNamed() {
        JsonNode task = create(
                Map.of("title", "offer", "dueOn", "2027-03-01", "dueTime", "10:30", "remindAt", "2027-03-01T10:00"));
        JsonNode renamed = client.patch(path(task), Map.of("title", "报价", "version", 0))
                .expect(200)
                .json();
        assertThat(renamed.path("dueTime").asString()).isEqualTo("10:30");
        assertThat(renamed.path("remindAt").asString()).startsWith("2027-03-01T02:00");
        Map<String, Object> cleared = new HashMap<>(Map.of("version", 1));
        cleared.put("dueTime", null);
        cleared.put("remindAt", null);
        JsonNode allDay = client.patch(path(task), cleared).expect(200).json();
        assertThat(allDay.path("dueTime").isNull()).isTrue();
        assertThat(allDay.path("remindAt").isNull()).isTrue();
        assertThat(allDay.path("title").asString()).isEqualTo("报价");
        client.patch(path(task), Map.of("version", 2, "id", 7)).expect(400);
        client.patch(path(task), Map.of("version", 2, "title", " ")).expect(400);
        client.patch(path(task), Map.of("title", "x")).expect(400);
    }

    @Test
    void takesTheReminderAlongWhenPutOff() {
        JsonNode task =
                create(Map.of("title", "t", "dueOn", "2027-03-01", "dueTime", "10:30", "remindAt", "2027-03-01T10:00"));
        JsonNode later = client.post(path(task) + "/snooze", Map.of("until", "2027-03-04", "version", 0))
                .expect(200)
                .json();
        assertThat(later.path("dueOn").asString()).isEqualTo("2027-03-04");
        assertThat(later.path("dueTime").asString()).isEqualTo("10:30");
        assertThat(later.path("remindAt").asString()).startsWith("2027-03-04T02:00");
        JsonNode atNine = client.post(path(task) + "/snooze", Map.of("until", "2027-03-05T09:00", "version", 1))
                .expect(200)
                .json();
        assertThat(atNine.path("dueTime").asString()).isEqualTo("09:00");
        assertThat(atNine.path("remindAt").asString()).startsWith("2027-03-05T00:30");
        client.post(path(task) + "/snooze", Map.of("until", "some day", "version", 2))
                .expect(400);
    }

    @Test
    void remindsOnceOfWhatIsDue() {
        String soon = LocalDateTime.now(SHANGHAI).minusMinutes(1).withNano(0).toString();
        JsonNode task = create(Map.of("title", "ring", "dueOn", today.toString(), "remindAt", soon + "+08:00"));
        create(Map.of("title", "later", "dueOn", today.toString(), "remindAt", "2099-01-01T09:00"));
        JsonNode reminders = client.get(TASKS + "/due").expect(200).json().path("reminders");
        assertThat(reminders.size()).isEqualTo(1);
        assertThat(reminders.path(0).path("title").asString()).isEqualTo("ring");
        client.post(path(task) + "/dismiss-reminder", Map.of("version", 0)).expect(200);
        assertThat(client.get(TASKS + "/due").json().path("reminders").size()).isZero();
        client.patch(path(task), Map.of("remindAt", "2026-01-01T09:00", "version", 0))
                .expect(200);
        assertThat(client.get(TASKS + "/due").json().path("reminders").size())
                .as("another moment reminds anew")
                .isEqualTo(1);
    }

    @Test
    void knowsWhoseItIs() {
        long admin = jdbc.sql("select min(id) from app_user").query(Long.class).single();
        create("nobody’s", today);
        JsonNode given = create(Map.of("title", "admin’s", "dueOn", today.toString(), "owner", admin));
        assertThat(given.path("owner").path("name").asString()).isEqualTo("admin");
        assertThat(titles(Map.of("whose", "all"))).containsExactly("nobody’s", "admin’s");
        assertThat(titles(Map.of("whose", "mine"))).containsExactly("nobody’s");
        client.post(TASKS, Map.of("title", "x", "dueOn", today.toString(), "owner", 12345))
                .expect(400);
    }

    @Test
    void pagesInTheOrderTheyAreDue() {
        for (int i = 0; i < 5; i++) {
            create("same " + i, today);
            create(Map.of("title", "timed " + i, "dueOn", today.toString(), "dueTime", "23:59"));
        }
        for (String when : List.of("open", "done")) {
            if (when.equals("done")) {
                jdbc.sql("update task set done_at = now()").update();
            }
            List<Long> paged = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = client.post(TASKS + "/search", Map.of("when", when, "limit", 3, "after", after))
                        .expect(200)
                        .json();
                page.path("items").forEach(item -> paged.add(item.path("id").asLong()));
                after = page.path("next").isNull() ? "" : page.path("next").asString();
            } while (!after.isEmpty());
            assertThat(paged).as(when).hasSize(10).doesNotHaveDuplicates();
        }
        client.post(TASKS + "/search", Map.of("after", "made-up")).expect(400);
        client.post(TASKS + "/search", Map.of("when", "never")).expect(400);
        client.post(TASKS + "/search", Map.of("whose", "theirs")).expect(400);
        client.post(TASKS + "/search", Map.of("limit", 0)).expect(400);
    }

    @Test
    void leadsToItsCustomer() {
        long id = client.post("/api/v1/customers", Map.of("externalId", "T-9"))
                .expect(201)
                .json()
                .path("id")
                .asLong();
        JsonNode task = create(Map.of("title", "visit", "dueOn", today.toString(), "customer", id));
        assertThat(task.path("customer").path("displayName").asString()).isEqualTo("Customer T-9");
        assertThat(client.inChinese()
                        .get(path(task))
                        .json()
                        .path("customer")
                        .path("displayName")
                        .asString())
                .isEqualTo("客户 T-9");
        assertThat(titles(Map.of("customer", id))).containsExactly("visit");
        client.post(TASKS, Map.of("title", "x", "dueOn", today.toString(), "customer", 999_999))
                .expect(400);
    }
}
