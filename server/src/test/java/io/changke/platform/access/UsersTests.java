package io.changke.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class UsersTests {
    private static final String PASSWORD = "a tea leaf in spring";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Throttle throttle;

    @BeforeEach
    void onlyTheFirstAdministrator() {
        throttle.forget();
        jdbc.sql("delete from app_user where id <> 1").update();
        jdbc.sql("update app_user set role = 'administrator', disabled_at = null, signed_in_at = now()")
                .update();
    }

    @Test
    void invitesByALinkThatLeadsToAPassword() {
        var invited = invite("李梅", "mei@tea.example", "member");
        assertThat(invited.at("/user/state").asString()).isEqualTo("invited");
        var browser = client.browser();
        browser.get("/api/v1/me").expect(401);
        var me = byLink(browser, invited).expect(200).json();
        assertThat(me.path("role").asString()).isEqualTo("member");
        assertThat(me.path("permissions").toString()).isEqualTo("[\"read\",\"write\"]");
        var second = client.browser();
        second.get("/api/v1/me").expect(401);
        assertThat(byLink(second, invited).problem(401)).isEqualTo("signIn.linkUsed");
        browser.post("/api/v1/me/password", Map.of("password", PASSWORD)).expect(204);
        browser.get("/api/v1/me").expect(200);
        assertThat(one(invited).path("state").asString()).isEqualTo("active");
        for (var name : new String[] {"李梅", "MEI@tea.example"}) {
            signIn(name).expect(200);
        }
    }

    @Test
    void keepsTheLinkUnreadableAndForSevenDays() {
        var invited = invite("李梅", "mei@tea.example", "member");
        assertThat(client.get("/api/v1/users").expect(200).text()).doesNotContain(token(invited));
        assertThat(jdbc.sql(
                                "select expires_at between now() + interval '6 days 23 hours' and now() + interval '7 days' from sign_in_token")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void namesAndEmailsAreUniqueWhateverTheirCase() {
        invite("Mei", "mei@tea.example", "member");
        assertThat(post("Wang", "MEI@TEA.example", "member").problem(409)).isEqualTo("users.emailTaken");
        assertThat(post("MEI", "other@tea.example", "member").problem(409)).isEqualTo("users.nameTaken");
        for (var wrong : new String[][] {
            {"", "a@b", "member"},
            {"A", "", "member"},
            {"A", "nonsense", "member"},
            {"A", "a@b", "god"},
            {"a@b", "c@d", "member"}
        }) {
            assertThat(post(wrong[0], wrong[1], wrong[2]).problem(400)).isEqualTo("problem.fields");
        }
    }

    @Test
    void endsSessionsAndOpenLinksOfWhoIsDisabled() {
        var mei = signedIn("Mei", "member");
        var invited = client.post("/api/v1/users/" + mei.id + "/link", null)
                .expect(201)
                .json();
        change(mei.id, Map.of("enabled", false)).expect(200);
        mei.browser.get("/api/v1/customers").expect(401);
        var again = client.browser();
        again.get("/api/v1/me");
        assertThat(byLink(again, invited).problem(401)).isEqualTo("signIn.linkUsed");
        assertThat(signIn("Mei").problem(403)).isEqualTo("signIn.disabled");
        assertThat(client.post("/api/v1/users/" + mei.id + "/link", null).problem(409))
                .isEqualTo("users.disabled");

        change(mei.id, Map.of("enabled", true)).expect(200);
        mei.browser.get("/api/v1/customers").expect(401);
        signIn("Mei").expect(200);
    }

    @Test
    void anotherRoleCountsAtOnce() {
        var mei = signedIn("Mei", "administrator");
        mei.browser.get("/api/v1/users").expect(200);
        change(mei.id, Map.of("role", "member")).expect(200);
        mei.browser.get("/api/v1/users").expect(401);
        var browser = client.browser();
        browser.get("/api/v1/me");
        browser.post("/api/v1/sign-in", Map.of("name", "Mei", "password", PASSWORD))
                .expect(200);
        assertThat(browser.get("/api/v1/users").problem(403)).isEqualTo("problem.forbidden");
    }

    @Test
    void aNewLinkReplacesThePasswordOfWhoForgotIt() {
        var mei = signedIn("Mei", "member");
        var old = client.post("/api/v1/users/" + mei.id + "/link", null)
                .expect(201)
                .json();
        var link = client.post("/api/v1/users/" + mei.id + "/link", null)
                .expect(201)
                .json();
        var browser = client.browser();
        browser.get("/api/v1/me");
        assertThat(byLink(browser, old).problem(401)).isEqualTo("signIn.linkUsed");
        byLink(browser, link).expect(200);
        browser.post("/api/v1/me/password", Map.of("password", "another leaf, in autumn"))
                .expect(204);
        mei.browser.get("/api/v1/me").expect(401);
        assertThat(signIn("Mei").problem(401)).isEqualTo("signIn.wrong");
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
        var id = invite("Mei", "mei@tea.example", "member").at("/user/id").asLong();
        var stale = Map.<String, Object>of("role", "read-only", "version", version(id));
        change(id, Map.of("name", "Li Mei")).expect(200);
        assertThat(client.patch("/api/v1/users/" + id, stale).problem(409)).isEqualTo("users.changed");
        client.patch("/api/v1/users/" + id, Map.of("name", "x")).problem(400);
        assertThat(client.patch("/api/v1/users/987654", stale).problem(404)).isEqualTo("users.unknown");
    }

    @Test
    void oneAdministratorWhoCanComeInIsAlwaysLeft() {
        var mei = signedIn("Mei", "administrator");
        change(1, Map.of("role", "member")).expect(200);
        invite("Wang", "wang@tea.example", "administrator");
        for (var wanted : new Object[] {Map.of("role", "member"), Map.of("enabled", false)}) {
            assertThat(change(mei.id, (Map<?, ?>) wanted).problem(409)).isEqualTo("users.lastAdministrator");
        }
        change(mei.id, Map.of("name", "Li Mei")).expect(200);
    }

    @Test
    void twoAdministratorsCannotDisableEachOtherAtOnce() {
        var mei = signedIn("Mei", "administrator");
        var wang = signedIn("Wang", "administrator");
        change(1, Map.of("enabled", false)).expect(200);
        for (var round = 0; round < 5; round++) {
            var answers = Stream.of(mei, wang)
                    .map(each -> {
                        var body = Map.of("role", "member", "version", version(each.id));
                        return CompletableFuture.supplyAsync(() -> client.patch("/api/v1/users/" + each.id, body));
                    })
                    .toList()
                    .stream()
                    .map(answer -> answer.join().status())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            jdbc.sql("update app_user set role = 'administrator' where id in (?, ?)")
                    .param(mei.id)
                    .param(wang.id)
                    .update();
        }
    }

    @Test
    void theLinkOfTheCommandLineLeavesInvitationsAsTheyAre() throws Exception {
        var invited = invite("Mei", "mei@tea.example", "member");
        try (var connection = database.getConnection()) {
            SignInLinks.create(connection);
        }
        var browser = client.browser();
        browser.get("/api/v1/me");
        byLink(browser, invited).expect(200);
    }

    @Autowired
    javax.sql.DataSource database;

    private record SignedIn(long id, Client browser) {}

    private SignedIn signedIn(String name, String role) {
        var invited = invite(name, name + "@tea.example", role);
        var browser = client.browser();
        browser.get("/api/v1/me").expect(401);
        byLink(browser, invited).expect(200);
        browser.post("/api/v1/me/password", Map.of("password", PASSWORD)).expect(204);
        return new SignedIn(invited.at("/user/id").asLong(), browser);
    }

    private Answer signIn(String name) {
        var browser = client.browser();
        browser.get("/api/v1/me").expect(401);
        return browser.post("/api/v1/sign-in", Map.of("name", name, "password", PASSWORD));
    }

    private JsonNode invite(String name, String email, String role) {
        return post(name, email, role).expect(201).json();
    }

    private Answer post(String name, String email, String role) {
        return client.post("/api/v1/users", Map.of("name", name, "email", email, "role", role));
    }

    private Answer change(long id, Map<?, ?> change) {
        var body = new java.util.HashMap<Object, Object>(change);
        body.put("version", version(id));
        return client.patch("/api/v1/users/" + id, body);
    }

    private int version(long id) {
        return jdbc.sql("select version from app_user where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private JsonNode one(JsonNode invited) {
        return client.get("/api/v1/users")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each ->
                        each.path("id").asLong() == invited.at("/user/id").asLong())
                .findFirst()
                .orElseThrow();
    }

    private static String token(JsonNode invited) {
        return invited.at("/link/path").asString().substring("/sign-in?token=".length());
    }

    private static Answer byLink(Client browser, JsonNode invited) {
        return browser.post("/api/v1/sign-in/link", Map.of("token", token(invited)));
    }
}
