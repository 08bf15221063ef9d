package io.changke.birthdays;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import io.changke.testing.ServerTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LunarMonthsTests {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Autowired
    JdbcClient jdbc;

    private LocalDate firstDay(int year, int month, boolean leap) {
        return jdbc.sql("select first_day from lunar_month where year = ? and month = ? and leap = ?")
                .params(year, month, leap)
                .query(LocalDate.class)
                .single();
    }

    /** As the calendars of those years have them. */
    @ParameterizedTest
    @CsvSource({
        "1949-01-29", "1954-02-03", "1966-01-21", "1985-02-20", "1999-02-16", "2000-02-05", "2008-02-07", "2020-01-25",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2030-02-03", "2033-01-31", "2034-02-19"
    })
    void beginTheYearAtNewYear(LocalDate newYear) {
        assertThat(firstDay(newYear.getYear(), 1, false)).isEqualTo(newYear);
    }

    @ParameterizedTest
    @CsvSource({
        "1987, 6, 1987-07-26",
        "2012, 4, 2012-05-21",
        "2014, 9, 2014-10-24",
        "2017, 6, 2017-07-23",
        "2020, 4, 2020-05-23",
        "2023, 2, 2023-03-22",
        "2025, 6, 2025-07-25",
        "2028, 5, 2028-06-23",
        "2033, 11, 2033-12-22"
    })
    void haveTheLeapMonthsOfThePublishedCalendars(int year, int month, LocalDate day) {
        assertThat(firstDay(year, month, true)).isEqualTo(day);
    }

    @Test
    void haveTwelveOrThirteenMonthsAYearWithoutAGap() {
        assertThat(jdbc.sql("select distinct count(*) from lunar_month group by year order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(12L, 13L);
        assertThat(jdbc.sql("""
                                select count(*)
                                from (select first_day + days as ends, lead(first_day) over (order by first_day) as next
                                      from lunar_month) as month
                                where ends <> coalesce(next, date '2101-01-29')
                                """).query(Long.class).single()).isZero();
    }

    /**
     * ICU reckons where the moon stands a little off: eight new moons within eight minutes of midnight (that of 17 August
     * 2012 was at 23:54 in Beijing) fall on the other day, and three leap months come a month late.
     */
    @Test
    void agreeWithIcuButWhereThatIsKnownToBeWrong() {
        List<String> others = new ArrayList<>();
        jdbc.sql("select year, month, leap, first_day from lunar_month order by first_day")
                .query((row, number) -> {
                    LocalDate day = row.getObject("first_day", LocalDate.class);
                    String ours = row.getInt("month") + (row.getBoolean("leap") ? "L" : "") + "/1";
                    if (!ours.equals(icu(day))) {
                        others.add(day + " " + ours);
                    }
                    return day;
                })
                .list();
        assertThat(others)
                .containsExactly(
                        "1917-03-23 2L/1",
                        "1917-04-21 3/1",
                        "1922-06-25 5L/1",
                        "1922-07-24 6/1",
                        "1954-02-03 1/1",
                        "1955-02-22 2/1",
                        "1987-07-26 6L/1",
                        "1987-08-24 7/1",
                        "1999-01-17 12/1",
                        "2012-08-17 7/1",
                        "2018-11-08 10/1",
                        "2027-02-06 1/1",
                        "2030-02-03 1/1",
                        "2070-03-12 2/1");
    }

    private static String icu(LocalDate day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        calendar.setTime(Date.from(day.atTime(12, 0).atZone(BEIJING).toInstant()));
        return (calendar.get(ChineseCalendar.MONTH) + 1)
                + (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1 ? "L" : "")
                + "/"
                + calendar.get(ChineseCalendar.DAY_OF_MONTH);
    }
}
