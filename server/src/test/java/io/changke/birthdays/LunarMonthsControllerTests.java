package io.changke.birthdays;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
class LunarMonthsControllerTests {

    private static final String MONTHS = "/api/v1/calendar/lunar-months";

    @Autowired
    Client client;

    private List<String> between(String from, String to) {
        JsonNode items = client.get(MONTHS + "?from=" + from + "&to=" + to)
                .expect(200)
                .json()
                .path("items");
        return items.valueStream()
                .map(month -> month.path("firstDay").asString() + " "
                        + (month.path("leap").asBoolean() ? "leap " : "")
                        + month.path("month").asInt())
                .toList();
    }

    @Test
    void saysWhichMonthsHaveDaysInAPeriodLeapMonthsIncluded() {
        assertThat(between("2025-07-01", "2025-08-31"))
                .containsExactly("2025-06-25 6", "2025-07-25 leap 6", "2025-08-23 7");
    }

    @Test
    void hasTheNewYearThatLibrariesMisplace() {
        assertThat(between("2027-02-06", "2027-02-06")).containsExactly("2027-02-06 1");
    }

    @Test
    void refusesWhatIsNoDay() {
        client.get(MONTHS + "?from=soon&to=2027-02-06").expect(400);
        client.get(MONTHS + "?from=2027-02-06").expect(400);
    }
}
