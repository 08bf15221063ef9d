package io.changke.birthdays;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class BirthdayFieldsTests {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void nobodyYet() {
        jdbc.sql("delete from customer").update();
    }

    @AfterEach
    void inShanghai() {
        jdbc.sql("update firm_setting set time_zone = 'Asia/Shanghai'").update();
    }

    private long customer(String name, @Nullable LocalDate birthday, @Nullable String lunar) {
        Map<String, Object> facts = new HashMap<>(Map.of("name", name));
        if (birthday != null) {
            facts.put("birthday", birthday.toString());
        }
        if (lunar != null) {
            facts.put("birthdayLunar", lunar);
        }
        return client.post(CUSTOMERS, facts).expect(201).json().path("id").asLong();
    }

    private JsonNode read(long id) {
        return client.get(CUSTOMERS + "/" + id).expect(200).json();
    }

    private List<String> names(Map<String, ?> condition, String sort) {
        List<String> names = new ArrayList<>();
        client.post(CUSTOMERS + "/search", Map.of("condition", condition, "sort", sort))
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private @Nullable LocalDate next(String birthday, LocalDate from) {
        return jdbc.sql("select day from birthday_day where birthday = ? and day >= ? and previous < ?")
                .params(birthday, from, from)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    @ParameterizedTest(name = "{0} of the moon, seen from {1}, is {2}")
    @CsvSource({
        // Mid-Autumn, and the day after it was kept
        "08-15, 2025-01-01, 2025-10-06",
        "08-15, 2025-10-06, 2025-10-06",
        "08-15, 2025-10-07, 2026-09-25",
        "01-01, 2026-01-01, 2026-02-17",
        // who was born in a leap month keeps it there when the year has it, otherwise in the ordinary month
        "L06-10, 2025-01-01, 2025-08-03",
        "06-10, 2025-01-01, 2025-07-04",
        "L06-10, 2026-01-01, 2026-07-23",
        "L02-10, 2023-01-01, 2023-03-31",
        // the 30th of a month of 29 days
        "12-30, 2025-02-01, 2026-02-16",
        "12-30, 2024-02-01, 2024-02-09",
        // the 29th of February
        "229, 2027-01-01, 2027-02-28",
        "229, 2028-01-01, 2028-02-29",
    })
    void isKeptOn(String birthday, LocalDate from, LocalDate day) {
        assertThat(next(birthday, from)).isEqualTo(day);
    }

    @Test
    void everyBirthdayComesWithinTheDaysThatListsLookAhead() {
        assertThat(jdbc.sql("select max(day - previous) from birthday_day")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(400);
        assertThat(jdbc.sql("""
                                select count(*) from birthday_day
                                where day >= date '2026-11-27' and previous < date '2026-11-27'
                                """).query(Integer.class).single()).isEqualTo(366 + 2 * 360);
    }

    @Test
    void showsTheNextBirthdayAndTheAge() {
        JsonNode birthdayToday = read(customer("today", today.minusYears(30), null));
        assertThat(birthdayToday.path("nextBirthday").asString()).isEqualTo(today.toString());
        assertThat(birthdayToday.path("birthdayInDays").asInt()).isZero();
        JsonNode tomorrow = read(customer("tomorrow", today.plusDays(1).minusYears(40), null));
        assertThat(tomorrow.path("birthdayInDays").asInt()).isEqualTo(1);
        assertThat(tomorrow.path("age").asInt()).isEqualTo(39);
        JsonNode yesterday = read(customer("yesterday", today.minusDays(1).minusYears(40), null));
        assertThat(yesterday.path("age").asInt()).isEqualTo(40);
        JsonNode unknown = read(customer("unknown", null, null));
        assertThat(unknown.path("nextBirthday").isNull()).isTrue();
        assertThat(unknown.path("birthdayInDays").isNull()).isTrue();
        assertThat(unknown.path("age").isNull()).isTrue();
    }

    @Test
    void keepsTheLunarBirthdayWhereThereIsOneAndTheAgeByTheSun() {
        JsonNode both = read(customer("both", today.minusYears(50), "08-15"));
        assertThat(both.path("nextBirthday").asString()).isEqualTo(String.valueOf(next("08-15", today)));
        assertThat(both.path("age").asInt()).isEqualTo(50);
    }

    @Test
    void filtersAndSortsLikeAnyField() {
        customer("third", today.plusDays(20).minusYears(25), null);
        customer("first", today.minusYears(35), null);
        customer("second", today.plusDays(6).minusYears(65), null);
        customer("never", null, null);
        assertThat(names(Map.of("field", "birthdayInDays", "atMost", 7), "birthdayInDays"))
                .containsExactly("first", "second");
        assertThat(names(Map.of("field", "nextBirthday", "inNextDays", 20), "-nextBirthday"))
                .containsExactly("third", "second", "first");
        assertThat(names(Map.of("all", List.of()), "birthdayInDays"))
                .containsExactly("first", "second", "third", "never");
        assertThat(names(Map.of("field", "age", "between", List.of(24, 35)), "age"))
                .containsExactly("third", "first");
    }

    @Test
    void pagesInTheOrderOfDaysToCome() {
        for (int day = 0; day < 5; day++) {
            customer("in " + day, today.plusDays(day).minusYears(20), null);
        }
        Map<String, Object> search = new HashMap<>(Map.of("sort", "birthdayInDays", "limit", 2));
        List<String> names = new ArrayList<>();
        JsonNode page;
        do {
            page = client.post(CUSTOMERS + "/search", search).expect(200).json();
            page.path("items").forEach(item -> names.add(item.path("name").asString()));
            search.put("after", page.path("next").asString(""));
        } while (!page.path("next").isNull());
        assertThat(names).containsExactly("in 0", "in 1", "in 2", "in 3", "in 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void goesByTheFirmsClock(String zone) {
        long id = customer("somebody", today.plusDays(3).minusYears(20), null);
        jdbc.sql("update firm_setting set time_zone = ?").param(zone).update();
        assertThat(read(id).path("birthdayInDays").asLong())
                .isEqualTo(today.plusDays(3).toEpochDay()
                        - LocalDate.now(ZoneId.of(zone)).toEpochDay());
    }

    @Test
    void isInTheExport() {
        customer("王丽华", today.plusDays(2).minusYears(33), null);
        String file = client.get(CUSTOMERS + "/export?format=csv&columns=name,nextBirthday,birthdayInDays,age")
                .expect(200)
                .text();
        assertThat(file).contains("王丽华," + today.plusDays(2) + ",2,32");
    }
}
