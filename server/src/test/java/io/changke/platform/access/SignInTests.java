package io.changke.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SignInTests {
    private static final String PASSWORD = "a tea leaf in spring";

    @Autowired
    Client client;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Throttle throttle;

    Client browser;

    @BeforeEach
    void freshUser() {
        throttle.forget();
        jdbc.sql("update app_user set password_hash = null, name = 'admin', language = null")
                .update();
        browser = client.browser();
        browser.get("/api/v1/me").expect(401);
    }

    @Test
    void letsTheFirstAdministratorInByALinkThatWorksOnce() {
        var token = link();
        var me = byLink(browser, token).expect(200).json();
        assertThat(me.path("name").asString()).isEqualTo("admin");
        assertThat(me.path("passwordSet").asBoolean()).isFalse();
        assertThat(browser.get("/api/v1/me").expect(200).json()).isEqualTo(me);

        var second = client.browser();
        second.get("/api/v1/me");
        assertThat(byLink(second, token).problem(401)).isEqualTo("signIn.linkUsed");
        second.get("/api/v1/me").expect(401);
    }

    @Test
    void keepsNoTokenAndNoPasswordReadable() {
        var token = link();
        byLink(browser, token);
        browser.post("/api/v1/me/password", Map.of("password", PASSWORD)).expect(204);
        assertThat(jdbc.sql("select encode(hash, 'escape') from sign_in_token")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(token));
        assertThat(jdbc.sql("select password_hash from app_user")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(PASSWORD);
    }

    @Test
    void refusesALinkThatIsTooOldAndEndsOlderLinksWithANewOne() {
        var old = link();
        var token = link();
        assertThat(byLink(browser, old).problem(401)).isEqualTo("signIn.linkUsed");
        jdbc.sql("update sign_in_token set expires_at = now() - interval '1 second'")
                .update();
        assertThat(byLink(browser, token).problem(401)).isEqualTo("signIn.linkUsed");
    }

    @Test
    void aGetOfTheLinkDoesNotUseItUp() {
        var token = link();
        browser.get("/sign-in?token=" + token);
        browser.get("/api/v1/sign-in/link?token=" + token);
        byLink(browser, token).expect(200);
    }

    @Test
    void signsInByPasswordAndOut() {
        setPassword();
        browser.post("/api/v1/sign-out", null).expect(204);
        browser.get("/api/v1/me").expect(401);
        assertThat(byPassword("admin", PASSWORD + "!").problem(401)).isEqualTo("signIn.wrong");
        assertThat(byPassword("nobody", PASSWORD).problem(401)).isEqualTo("signIn.wrong");
        byPassword("ADMIN", PASSWORD).expect(200);
        browser.get("/api/v1/me").expect(200);
    }

    @Test
    void beginsANewSessionAndANewCsrfTokenAtSignIn() {
        var token = browser.cookie("XSRF-TOKEN");
        assertThat(token).isPresent();
        byLink(browser, link()).expect(200);
        var session = browser.cookie("CHANGKE_SESSION");
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().isNotEqualTo(token);
        setPassword(browser);
        assertThat(browser.cookie("CHANGKE_SESSION")).isPresent().isNotEqualTo(session);
    }

    @Test
    void givesTheSessionACookieThatScriptsAndOtherSitesCannotUse() {
        var answer = byLink(browser, link()).expect(200);
        assertThat(answer.headers("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("CHANGKE_SESSION="))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void wantsTheCsrfTokenOfASessionAndOfASignIn() {
        var token = link();
        assertThat(byLink(browser.with("X-XSRF-TOKEN", "forged"), token).problem(403))
                .isEqualTo("problem.csrf");
        byLink(browser, token).expect(200);
        var change = Map.of("language", "zh");
        assertThat(browser.with("X-XSRF-TOKEN", "forged")
                        .patch("/api/v1/me", change)
                        .problem(403))
                .isEqualTo("problem.csrf");
        browser.patch("/api/v1/me", change).expect(200);
    }

    @Test
    void anUnknownKeyDoesNotSwitchTheCsrfCheckOffForASession() {
        byLink(browser, link()).expect(200);
        var forged = browser.with("X-XSRF-TOKEN", "forged").with("Authorization", "Bearer ck_nothing");
        assertThat(forged.patch("/api/v1/me", Map.of("language", "en")).problem(401))
                .isEqualTo("problem.keyUnknown");
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        setPassword();
        var other = client.browser();
        other.get("/api/v1/me");
        other.post("/api/v1/sign-in", Map.of("name", "admin", "password", PASSWORD))
                .expect(200);
        assertThat(other.post("/api/v1/me/password", Map.of("password", "something else entirely"))
                        .problem(400))
                .isEqualTo("problem.fields");
        other.post("/api/v1/me/password", Map.of("password", "something else entirely", "current", PASSWORD))
                .expect(204);
        other.get("/api/v1/me").expect(200);
        browser.get("/api/v1/me").expect(401);
    }

    @Test
    void takesOnlyPasswordsThatAreHardToGuess() {
        byLink(browser, link());
        for (var bad : new String[] {"", "short", "elevenchars", "aaaaaaaaaaaaaa", "常".repeat(25), "x y".repeat(30)}) {
            assertThat(browser.post("/api/v1/me/password", Map.of("password", bad))
                            .problem(400))
                    .as(bad)
                    .isEqualTo("problem.fields");
        }
        browser.post("/api/v1/me/password", Map.of("password", "春眠不觉晓处处闻啼鸟夜来")).expect(204);
    }

    @Test
    void slowsDownWhoGuessesThePasswordOfOneName() {
        setPassword();
        for (int i = 0; i < Throttle.FOR_A_NAME; i++) {
            byPassword("admin", "wrong password " + i).expect(401);
        }
        var refused = byPassword("admin", PASSWORD);
        assertThat(refused.problem(429)).isEqualTo("signIn.tooManyAttempts");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 900);
        assertThat(byPassword("somebody else", "x").status()).isEqualTo(401);
    }

    @Test
    void slowsDownWhoTriesManyNamesOrLinksFromOneAddress() {
        for (int i = 0; i < Throttle.FROM_AN_ADDRESS; i++) {
            throttle.attempt("name " + i, "127.0.0.1");
        }
        assertThat(byPassword("yet another", "x").problem(429)).isEqualTo("signIn.tooManyAttempts");
        assertThat(byLink(browser, "guess").problem(429)).isEqualTo("signIn.tooManyAttempts");
    }

    @Test
    void changesNameAndLanguageAndRefusesNonsense() {
        byLink(browser, link());
        var me = browser.patch("/api/v1/me", Map.of("name", "王丽华", "language", "zh"))
                .expect(200)
                .json();
        assertThat(me.path("name").asString()).isEqualTo("王丽华");
        assertThat(me.path("language").asString()).isEqualTo("zh");
        assertThat(browser.patch("/api/v1/me", Map.of("language", "fr")).problem(400))
                .isEqualTo("problem.fields");
        assertThat(browser.patch("/api/v1/me", Map.of("name", " ")).problem(400))
                .isEqualTo("problem.fields");
        assertThat(browser.patch("/api/v1/me", Map.of("role", "owner")).problem(400))
                .isEqualTo("problem.fields");
    }

    @Test
    void aKeyIsNotAPerson() {
        assertThat(client.get("/api/v1/me").expect(200).json().path("name").asString())
                .isEqualTo("tests");
        assertThat(client.post("/api/v1/me/password", Map.of("password", PASSWORD))
                        .problem(403))
                .isEqualTo("me.notAPerson");
    }

    private void setPassword() {
        byLink(browser, link()).expect(200);
        setPassword(browser);
    }

    private static void setPassword(Client signedIn) {
        signedIn.post("/api/v1/me/password", Map.of("password", PASSWORD)).expect(204);
    }

    private io.changke.testing.Answer byPassword(String name, String password) {
        return browser.post("/api/v1/sign-in", Map.of("name", name, "password", password));
    }

    private static io.changke.testing.Answer byLink(Client from, String token) {
        return from.post("/api/v1/sign-in/link", Map.of("token", token));
    }

    private String link() {
        try (var connection = database.getConnection()) {
            return SignInLinks.create(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
