package io.changke.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ServerTest
class NightlyRefreshTests {
    @Autowired
    Client client;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void followsTheFirmIntoAnotherTimeZone() {
        for (String timeZone : new String[] {"America/Los_Angeles", "Asia/Kathmandu"}) {
            client.patch("/api/v1/firm", Map.of("timeZone", timeZone)).expect(200);
            assertThat(jdbc.queryForObject("""
                                    select (execution_time at time zone ?)::time::text
                                    from scheduled_tasks
                                    where task_name = 'nightly-refresh' and execution_time > now()
                                    """, String.class, timeZone)).isEqualTo("03:00:00");
        }
    }
}
