package io.changke.followups;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.Colleague;
import io.changke.testing.ServerTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class MentionsTests {
    private static final String MENTIONS = "/api/v1/mentions";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Colleague mei;
    private Colleague qiang;

    @BeforeEach
    void twoColleagues() {
        mei = Colleague.invited(client, jdbc, "小梅", "member");
        qiang = Colleague.invited(client, jdbc, "小强", "read-only");
    }

    private static List<String> mentions(Colleague colleague) {
        return colleague
                .client()
                .get(MENTIONS)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("said").asString())
                .toList();
    }

    private long customer(String name) {
        return client.post("/api/v1/customers", Map.of("name", name))
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode write(Client writer, long customer, String said, Long... mentions) {
        return writer.post(
                        "/api/v1/customers/" + customer + "/interactions",
                        Map.of("kind", "note", "said", said, "mentions", List.of(mentions)))
                .expect(201)
                .json()
                .path("interaction");
    }

    private static String path(JsonNode interaction) {
        return "/api/v1/interactions/" + interaction.path("id").asLong();
    }

    private static String seen(JsonNode interaction) {
        return MENTIONS + "/" + interaction.path("id").asLong() + "/seen";
    }

    @Test
    void isFoundByWhoIsMentionedUntilItWasSeen() {
        long customer = customer("王丽华");
        JsonNode written = write(mei.client(), customer, "请 @小强 看报价", qiang.id());
        assertThat(written.path("mentions").path(0).path("name").asString()).isEqualTo("小强");
        JsonNode found =
                qiang.client().get(MENTIONS).expect(200).json().path("items").path(0);
        assertThat(found.path("customer").path("displayName").asString()).isEqualTo("王丽华");
        assertThat(found.path("writer").asString()).isEqualTo("小梅");
        assertThat(found.path("mentionedAs").asString()).isEqualTo("小强");
        assertThat(mentions(mei)).isEmpty();
        qiang.client().post(seen(written), null).expect(204);
        assertThat(mentions(qiang)).isEmpty();
        qiang.client().delete(seen(written)).expect(204);
        assertThat(mentions(qiang)).containsExactly("请 @小强 看报价");
        assertThat(mei.client().post(seen(written), null).problem(404)).isEqualTo("followups.mentionUnknown");
    }

    @Test
    void standsInTheTimelineByTheNameThatWasWritten() {
        long customer = customer("李");
        write(mei.client(), customer, "@小强", qiang.id());
        jdbc.sql("update app_user set name = '强哥' where id = ?")
                .param(qiang.id())
                .update();
        JsonNode item = client.get("/api/v1/customers/" + customer + "/timeline?kind=note")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("mentions").path(0).asString()).isEqualTo("小强");
    }

    @Test
    void oneselfNeedsNoNews() {
        write(mei.client(), customer("自己"), "@小梅", mei.id());
        assertThat(mentions(mei)).isEmpty();
    }

    @Test
    void aChangeNamesOthersAndLeavesWhoWasNamedBefore() {
        JsonNode written = write(mei.client(), customer("改"), "@小强", qiang.id());
        qiang.client().post(seen(written), null).expect(204);
        jdbc.sql("update app_user set disabled_at = now() where id = ?")
                .param(qiang.id())
                .update();
        JsonNode both = client.patch(
                        path(written),
                        Map.of("version", 0, "said", "@小强 @小梅", "mentions", List.of(qiang.id(), mei.id())))
                .expect(200)
                .json();
        assertThat(both.path("mentions")).hasSize(2);
        assertThat(mentions(mei)).containsExactly("@小强 @小梅");
        JsonNode same = client.patch(path(written), Map.of("version", 1, "kind", "call"))
                .expect(200)
                .json();
        assertThat(same.path("mentions")).hasSize(2);
        client.patch(path(written), Map.of("version", 2, "mentions", List.of())).expect(200);
        assertThat(mentions(mei)).isEmpty();
    }

    @Test
    void refusesWhoIsNotAtWorkAndWritesNothing() {
        long customer = customer("无");
        jdbc.sql("update app_user set disabled_at = now() where id = ?")
                .param(qiang.id())
                .update();
        for (List<Long> mentions : List.of(
                List.of(mei.id(), qiang.id()),
                List.of(999_999_999L),
                Collections.nCopies(51, mei.id()),
                Collections.<Long>singletonList(null))) {
            JsonNode problem = client.post(
                            "/api/v1/customers/" + customer + "/interactions",
                            "{\"kind\":\"note\",\"said\":\"@\",\"mentions\":" + mentions + "}")
                    .expect(400)
                    .json();
            assertThat(problem.path("errors").path(0).path("field").asString()).startsWith("mentions");
        }
        assertThat(client.get("/api/v1/customers/" + customer + "/interactions")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void isOutOfSightWithItsFollowUpAndItsCustomer() {
        long customer = customer("离开");
        JsonNode written = write(mei.client(), customer, "@小强", qiang.id());
        client.delete(path(written) + "?version=0").expect(204);
        assertThat(mentions(qiang)).isEmpty();
        client.post(path(written) + "/restore", null).expect(200);
        assertThat(mentions(qiang)).hasSize(1);
        client.delete("/api/v1/customers/" + customer + "?version=0").expect(204);
        assertThat(mentions(qiang)).isEmpty();
    }

    @Test
    void isListedPageByPageTheLatestFirst() {
        long customer = customer("多");
        for (String said : List.of("1", "2", "3")) {
            write(mei.client(), customer, said, qiang.id());
        }
        JsonNode first = qiang.client().get(MENTIONS + "?limit=2").expect(200).json();
        assertThat(first.path("items")
                        .valueStream()
                        .map(each -> each.path("said").asString()))
                .containsExactly("3", "2");
        JsonNode second = qiang.client()
                .get(MENTIONS + "?limit=2&after=" + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(second.path("items").path(0).path("said").asString()).isEqualTo("1");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(mei.client()
                        .get(MENTIONS + "?after=" + first.path("next").asString())
                        .status())
                .isEqualTo(400);
    }
}
