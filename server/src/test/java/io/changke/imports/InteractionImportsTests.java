package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.access.ApiKeys;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files of follow-ups: with the tasks that come next, found by number or by being the same, and taken back. */
@ServerTest
class InteractionImportsTests {

    private static final LocalDate NEXT = LocalDate.of(2099, 1, 1);
    private static final String TITLES = "客户编号,跟进方式,跟进时间,跟进内容,下次跟进日期,下一步,编号\n";
    private static final String FILE = TITLES
            + "i-1,电话,2026年3月5日 10:15,询问价格," + NEXT + ",发报价,n-1\n"
            + "i-1,上门拜访,2026-03-06,\"谈了\n合同\",2026-03-20,,n-2\n"
            + "i-2,微信,2026/3/7 9:05,问候," + NEXT.plusDays(1) + ",,n-3\n";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Importing importing;

    @BeforeEach
    void twoCustomers() {
        importing = new Importing(client);
        jdbc.sql("""
                        truncate customer, interaction, task, customer_contact, import, import_reject, import_change,
                                 import_left_alone, customer_change cascade
                        """).update();
        for (String number : List.of("i-1", "i-2")) {
            client.post("/api/v1/customers", Map.of("externalId", number, "name", "客户 " + number))
                    .expect(201);
        }
    }

    private JsonNode done(String csv) {
        return importing.tableDone("interactions", csv, "{}");
    }

    private long id(String number) {
        return jdbc.sql("select id from customer where external_id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private List<JsonNode> of(String number) {
        return List.copyOf(client.get("/api/v1/customers/" + id(number) + "/interactions")
                .expect(200)
                .json()
                .path("items")
                .values());
    }

    private List<String> tasks() {
        return jdbc.sql("select title || ' ' || due_on from task where deleted_at is null order by due_on, id")
                .query(String.class)
                .list();
    }

    private List<String> contacts() {
        return jdbc.sql("""
                        select concat_ws(' ', c.external_id, coalesce(d.last_contacted_on::text, '-'),
                                         coalesce(d.next_follow_up_on::text, '-'))
                        from customer_contact d
                        join customer c on c.id = d.customer_id
                        order by 1
                        """).query(String.class).list();
    }

    @Test
    void writesWhatWasSaidWhenAndWhatComesNext() {
        assertThat(Importing.counts(done(FILE))).containsExactly(3L, 0L, 0L, 0L);
        List<JsonNode> first = of("i-1");
        assertThat(first).extracting(each -> each.path("kind").asString()).containsExactly("visit", "call");
        assertThat(first.get(0).path("said").asString()).isEqualTo("谈了\n合同");
        String zone = jdbc.sql("select time_zone from firm_setting")
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select (happened_at at time zone ?)::text from interaction where number = 'n-1'")
                        .param(zone)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-05 10:15:00");
        assertThat(tasks())
                .as(
                        "what was planned for a day gone by is history; without words of its own it has those that were said")
                .containsExactly("发报价 " + NEXT, "问候 " + NEXT.plusDays(1));
        assertThat(contacts()).containsExactly("i-1 2026-03-06 " + NEXT, "i-2 2026-03-07 " + NEXT.plusDays(1));
    }

    @Test
    void theSameFileTwiceChangesNothingAndAnotherTextUpdates() {
        done(FILE);
        assertThat(Importing.counts(done(FILE))).containsExactly(0L, 0L, 3L, 0L);
        assertThat(Importing.counts(done(FILE.replace("询问价格", "询问春茶价格")))).containsExactly(0L, 1L, 2L, 0L);
        assertThat(of("i-1").get(1).path("said").asString()).isEqualTo("询问春茶价格");
        assertThat(tasks()).hasSize(2);
    }

    @Test
    void withoutNumbersTheSameWordsAtTheSameTimeAreTheSame() {
        String csv = "客户编号,跟进时间,跟进内容\ni-1,2026-03-05,甲\ni-1,2026-03-05,甲\ni-1,2026-03-05,乙\n";
        assertThat(Importing.counts(done(csv))).containsExactly(2L, 0L, 1L, 0L);
        assertThat(Importing.counts(done(csv + "i-2,2026-03-05,丙\n"))).containsExactly(1L, 0L, 3L, 0L);
        importing.table("interactions", csv, "{}").expect(409);
    }

    @Test
    void saysWhatIsWrongWithARow() {
        JsonNode wrong = done(TITLES
                + "i-9,电话,2026-03-05,x,,,w-1\n"
                + "i-1,心灵感应,2026-03-05,x,,,w-2\n"
                + "i-1,电话,2199-01-01,x,,,w-3\n"
                + "i-1,电话,,x,,,w-4\n"
                + "i-1,电话,2026-03-05,,,,w-5\n"
                + "i-1,电话,2026-03-05," + "长".repeat(10_001) + ",,,w-6\n"
                + ",电话,2026-03-05,x,,,w-7\n");
        assertThat(Importing.counts(wrong)).containsExactly(0L, 0L, 0L, 7L);
        assertThat(importing.faults(wrong))
                .containsExactly(
                        "There is no such customer.",
                        "“心灵感应” is none of the choices.",
                        "What was said cannot lie in the future; plan it as the next step instead.",
                        "This is required.",
                        "This is required.",
                        "Must not be longer than 10,000 characters.",
                        "Say whose it is: by customer number, phone or e-mail.");
    }

    @Test
    void anUndoTakesTheTasksAlongAndRestoresWhatWasUpdated() {
        done("客户编号,跟进时间,跟进内容,编号\ni-1,2026-03-01,从前,n-1\n");
        List<String> before = contacts();
        JsonNode done = done(FILE);
        assertThat(Importing.counts(done)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(tasks()).hasSize(2);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isZero();
        assertThat(of("i-1")).hasSize(1);
        assertThat(of("i-1").get(0).path("said").asString()).isEqualTo("从前");
        assertThat(tasks()).isEmpty();
        assertThat(contacts().get(0)).isEqualTo(before.get(0));
        assertThat(of("i-2")).isEmpty();
    }

    @Test
    void anUndoLeavesAloneWhatWasChangedOrPlannedFurtherSince() {
        JsonNode done = done(FILE);
        JsonNode visit = of("i-1").get(0);
        client.patch("/api/v1/interactions/" + visit.path("id").asLong(), Map.of("said", "改过", "version", 0))
                .expect(200);
        long task = jdbc.sql("select id from task where title = '发报价'")
                .query(Long.class)
                .single();
        client.post("/api/v1/tasks/" + task + "/complete", Map.of("version", 0)).expect(200);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("kept").asLong()).isEqualTo(2);
        assertThat(importing.leftAlone(done)).containsExactly("2026-03-05 · 客户 i-1 · 询问价格", "2026-03-06 · 客户 i-1 · 改过");
        assertThat(tasks()).containsExactly("发报价 " + NEXT);
        assertThat(of("i-2")).isEmpty();
    }

    @Test
    void whoMayOnlyReadCannotImport() throws SQLException {
        Client reader;
        try (var connection = database.getConnection()) {
            reader = client.with("Authorization", "Bearer " + ApiKeys.create(connection, "talk reader", "read-only"));
        }
        new Importing(reader).table("interactions", FILE, "{}").expect(403);
    }
}
