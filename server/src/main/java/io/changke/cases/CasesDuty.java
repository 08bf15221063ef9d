package io.changke.cases;

import io.changke.duties.Duty;
import io.changke.duties.OwnedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CasesDuty {

    @Bean
    @Order(3)
    Duty openServiceCases(JdbcClient jdbc) {
        return new OwnedRows(jdbc, "cases", "service_case", "closed_at is null and deleted_at is null");
    }
}
