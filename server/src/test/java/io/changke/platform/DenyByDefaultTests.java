package io.changke.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class DenyByDefaultTests {
    private static final Set<String> FOR_EVERYBODY =
            Set.of("POST /api/v1/sign-in", "POST /api/v1/sign-in/link", "GET /v3/api-docs", "GET /error");

    @Autowired
    Client client;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void noEndpointAnswersWhoeverDoesNotSayWhoTheyAre() {
        var refused = 0;
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                var methods = mapping.getMethodsCondition().getMethods();
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (!FOR_EVERYBODY.contains(method + " " + pattern)) {
                        var path = pattern.replaceAll("\\{[^}]*}", "1");
                        var answer = client.anonymous().send(method.name(), path, null, null);
                        assertThat(answer.status()).as(method + " " + path).isIn(401, 403);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void refusesAddressesThatDoNotExistToo() {
        assertThat(client.anonymous().get("/api/v1/anything").problem(401)).isEqualTo("problem.signInFirst");
        for (var path : new String[] {"/actuator", "/actuator/env", "/actuator/heapdump", "/v3/api-docs.yaml"}) {
            client.anonymous().get(path).problem(401);
            assertThat(client.get(path).status()).as(path).isIn(200, 404);
        }
        client.get("/actuator/env").problem(404);
        assertThat(client.anonymous()
                        .send("PUT", "/index.html", "x", "text/plain")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void tellsEverybodyOnlyThatItIsWell() {
        var health = client.anonymous().get("/actuator/health").expect(200).json();
        assertThat(health.propertyNames()).containsExactly("status");
    }

    @Test
    void tellsBrowsersToTrustNothingButUs() {
        var answer = client.anonymous().get("/actuator/health");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe-inline'");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void describesItselfToEverybody() {
        var document = client.anonymous().get("/v3/api-docs").expect(200).json();
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("apiKey", "session", "csrf");
        var firm = document.path("paths").path("/api/v1/firm").path("patch").path("responses");
        assertThat(firm.path("default").path("content").propertyNames()).containsExactly("application/problem+json");
    }

    @Test
    void servesThePageAtTheAddressOfEachOfItsStates() {
        var built = new ClassPathResource("static/index.html").exists();
        for (var path : new String[] {"/", "/customers", "/customers/17?tab=value", "/sign-in?token=x"}) {
            var answer = client.anonymous().with("Accept", "text/html").get(path);
            if (built) {
                assertThat(answer.expect(200).text()).containsIgnoringCase("<!doctype html>");
                assertThat(answer.header("Cache-Control").orElse("")).contains("no-cache");
            } else {
                answer.problem(404);
            }
        }
        client.anonymous().get("/assets/gone-1a2b3c.js").problem(404);
        client.anonymous().get("/gone.png").problem(404);
    }
}
