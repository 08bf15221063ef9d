package io.changke.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.Colleague;
import io.changke.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class CalendarTests {

    private static final String OCTOBER = "/api/v1/calendar?from=2025-10-01&to=2025-10-31";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Client mei;
    private long meiId;

    @BeforeEach
    void anEmptyCalendar() {
        jdbc.sql("truncate customer, task, service_case cascade").update();
        Colleague colleague = Colleague.invited(client, jdbc, "Mei", "member");
        meiId = colleague.id();
        mei = colleague.client();
    }

    private JsonNode create(String path, Map<String, ?> body) {
        return client.post(path, body).expect(201).json();
    }

    private long customer(Map<String, ?> facts) {
        return create("/api/v1/customers", facts).path("id").asLong();
    }

    private JsonNode task(String title, String day, Map<String, ?> more) {
        Map<String, Object> task = new HashMap<>(more);
        task.put("title", title);
        task.put("dueOn", day);
        return create("/api/v1/tasks", task);
    }

    private void caseOf(long customer, String subject, String day) {
        create(
                "/api/v1/cases",
                Map.of("customer", customer, "kind", "complaint", "subject", subject, "dueOn", day, "owner", meiId));
    }

    private static List<String> shown(JsonNode calendar) {
        List<String> shown = new ArrayList<>();
        for (JsonNode day : calendar.path("days")) {
            for (JsonNode entry : day.path("entries")) {
                String what = entry.path("kind").asString().equals("birthday")
                        ? entry.at("/customer/displayName").asString()
                        : entry.path("title").asString();
                shown.add(day.path("day").asString().substring(8) + " "
                        + entry.path("kind").asString() + " " + what);
            }
        }
        return shown;
    }

    private List<String> shown(Client reader, String path) {
        return shown(reader.get(path).expect(200).json());
    }

    @Test
    void showsTasksCasesAndBirthdaysOnTheirDays() {
        long wang = customer(Map.of("name", "王丽华", "birthday", "1980-10-06"));
        customer(Map.of("name", "李强", "birthdayLunar", "08-15"));
        task("Call back", "2025-10-06", Map.of("customer", wang));
        task("Early call", "2025-10-06", Map.of("dueTime", "09:30"));
        task("In November", "2025-11-01", Map.of());
        caseOf(wang, "Torn box", "2025-10-06");
        assertThat(shown(client, OCTOBER + "&whose=all"))
                .containsExactly(
                        "06 task Early call",
                        "06 task Call back",
                        "06 case Torn box",
                        "06 birthday 王丽华",
                        "06 birthday 李强");
        JsonNode day = client.get(OCTOBER + "&whose=all").json().at("/days/0");
        assertThat(day.at("/entries/0/time").asString()).isEqualTo("09:30");
        assertThat(day.at("/entries/1/customer/displayName").asString()).isEqualTo("王丽华");
        assertThat(day.at("/entries/3/turns").asInt()).isEqualTo(45);
        assertThat(day.at("/entries/3/lunarDay").isNull()).isTrue();
        assertThat(day.at("/entries/4/lunarDay").asString()).isEqualTo("08-15");
        assertThat(day.at("/entries/4/turns").isNull()).isTrue();
    }

    @Test
    void showsOnlyWhatIsMineUnlessAskedForAll() {
        long mine = customer(Map.of("name", "Mine", "birthday", "1990-10-02"));
        customer(Map.of("name", "Nobody's", "birthday", "1990-10-02"));
        jdbc.sql("update customer set owner_id = ? where id = ?")
                .params(meiId, mine)
                .update();
        task("For Mei", "2025-10-03", Map.of("owner", meiId));
        task("For nobody", "2025-10-03", Map.of());
        caseOf(mine, "Mei's case", "2025-10-04");
        assertThat(shown(mei, OCTOBER)).containsExactly("02 birthday Mine", "03 task For Mei", "04 case Mei's case");
        assertThat(shown(mei, OCTOBER + "&whose=all")).contains("02 birthday Nobody's", "03 task For nobody");
    }

    @Test
    void countsADayWithMoreThanItLists() {
        for (int number = 0; number < 5; number++) {
            task("Task " + number, "2025-10-10", Map.of());
        }
        JsonNode day = client.get(OCTOBER + "&perDay=2").expect(200).json().at("/days/0");
        assertThat(day.path("count").asInt()).isEqualTo(5);
        assertThat(day.path("entries").size()).isEqualTo(2);
    }

    @Test
    void putsWhatIsDoneLastAndLeavesOutWhatIsDeleted() {
        JsonNode done = task("Done", "2025-10-10", Map.of("dueTime", "08:00"));
        task("To do", "2025-10-10", Map.of());
        JsonNode gone = task("Gone", "2025-10-10", Map.of());
        client.post("/api/v1/tasks/" + done.path("id").asLong() + "/complete", Map.of("version", 0))
                .expect(200);
        jdbc.sql("update task set deleted_at = now() where id = ?")
                .param(gone.path("id").asLong())
                .update();
        assertThat(shown(client, OCTOBER)).containsExactly("10 task To do", "10 task Done");
        assertThat(client.get(OCTOBER).json().at("/days/0/entries/1/done").asBoolean())
                .isTrue();
    }

    @Test
    void hidesWhatHangsOnADeletedCustomer() {
        long wang = customer(Map.of("name", "王丽华", "birthday", "1980-10-06"));
        task("Call back", "2025-10-07", Map.of("customer", wang));
        caseOf(wang, "Torn box", "2025-10-08");
        int version =
                client.get("/api/v1/customers/" + wang).json().path("version").asInt();
        client.delete("/api/v1/customers/" + wang + "?version=" + version);
        assertThat(shown(client, OCTOBER + "&whose=all")).isEmpty();
    }

    @Test
    void knowsNoBirthdayBeforeTheBirth() {
        customer(Map.of("name", "Newborn", "birthday", "2025-10-20"));
        assertThat(shown(client, OCTOBER + "&whose=all")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2025-10-01&to=2025-11-15",
                "from=2025-10-02&to=2025-10-01",
                "from=yesterday&to=2025-10-01",
                "from=2025-10-01&to=2025-10-02&whose=theirs",
                "from=2025-10-01&to=2025-10-02&perDay=0",
                "from=2025-10-01&to=2025-10-02&perDay=201"
            })
    void refusesWhatIsNoMonth(String asked) {
        client.get("/api/v1/calendar?" + asked).expect(400);
    }

    @Test
    void takesFortyFiveDays() {
        client.get("/api/v1/calendar?from=2025-10-01&to=2025-11-14").expect(200);
    }
}
