package io.changke.followups;

import io.changke.duties.Duty;
import io.changke.duties.OwnedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TasksDuty {

    @Bean
    @Order(2)
    Duty openTasks(JdbcClient jdbc) {
        return new OwnedRows(jdbc, "tasks", "task", "done_at is null and deleted_at is null");
    }
}
