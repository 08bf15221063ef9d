package io.changke.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Whoever gets this data source finds the tables of this version in it. */
    @Bean
    HikariDataSource dataSource(Environment environment, ObjectProvider<PendingDatabase> embedded) {
        var url = environment.getProperty("changke.database.url");
        var access = url == null || url.isBlank() ? embedded.getObject().access() : DatabaseAccess.of(url);
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setPoolName("changke");
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        Migrations.run(pool);
        return pool;
    }
}
