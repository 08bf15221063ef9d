package io.changke.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ProblemsTests {
    @Autowired
    Client client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET    | /api/v1/nothing-here          |                               | application/json | 404 | problem.404",
                "POST   | /api/v1/nothing-here          | {}                            | application/json | 404 | problem.404",
                "DELETE | /api/v1/firm                  |                               | application/json | 405 | problem.405",
                "PATCH  | /api/v1/firm                  | margin=1                      | text/plain       | 415 | problem.415",
                "PATCH  | /api/v1/firm                  | {\"margin\":                  | application/json | 400 | problem.malformedJson",
                "PATCH  | /api/v1/firm                  | {\"margin\":\"much\"}         | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"margn\":0.2}               | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"margin\":0.1,\"margin\":1} | application/json | 400 | problem.malformedJson",
                "PATCH  | /api/v1/firm                  | {\"margin\":1.01}             | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"margin\":-0.01}            | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"annualDiscountRate\":-1}   | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"annualDiscountRate\":1e300}| application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"horizonMonths\":0}         | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"horizonMonths\":121}       | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"horizonMonths\":1.5}       | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"currency\":\"cny\"}        | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"currency\":\"XYZ\"}        | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | {\"timeZone\":\"Mars/Base\"}  | application/json | 400 | problem.fields",
                "PATCH  | /api/v1/firm                  | []                            | application/json | 400 | problem.unreadable",
                "PATCH  | /api/v1/firm                  |                               | application/json | 400 | problem.unreadable",
                "GET    | /api/v1/jobs/99999999999999999999 |                           | application/json | 400 | problem.fields",
                "GET    | /api/v1/jobs?limit=many       |                               | application/json | 400 | problem.fields",
            })
    void answersBadInputWithAProblemDocument(
            String method, String path, String body, String contentType, int status, String code) {
        var answer = client.send(method, path, body, contentType);
        assertThat(answer.problem(status)).isEqualTo(code);
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "io.changke", "tools.jackson", "org.springframework");
    }

    @Test
    void namesTheFieldsAtFaultAllAtOnceInTheReadersLanguage() {
        var bad = "{\"margin\":2,\"horizonMonths\":0}";
        var english = client.patch("/api/v1/firm", bad).expect(400).json();
        assertThat(english.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("margin", "horizonMonths");
        assertThat(english.path("errors").get(1).path("message").asString()).isEqualTo("Must lie between 1 and 120.");
        var chinese = client.inChinese().patch("/api/v1/firm", bad).expect(400).json();
        assertThat(chinese.path("title").asString()).isEqualTo("请求有误");
        assertThat(chinese.path("errors").get(1).path("message").asString()).isEqualTo("必须在 1 到 120 之间。");
    }

    @Test
    void tellsAProblemEvenToWhoWantsAnotherFormat() {
        assertThat(client.with("Accept", "text/csv")
                        .get("/api/v1/jobs/987654321")
                        .problem(404))
                .isEqualTo("jobs.unknown");
    }

    @Test
    void turnsAwayAddressesThatTryToEscape() {
        assertThat(client.get("/api/v1/..%2f..%2fetc/passwd").status()).isEqualTo(400);
        assertThat(client.get("/assets/..%2f..%2fapplication.yaml").status()).isEqualTo(400);
        client.get("/application.yaml").problem(404);
    }
}
