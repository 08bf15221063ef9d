package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows once a file of customers is in. */
@ServerTest
class SearchedImportsTests {

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Importing importing;

    @BeforeEach
    void prepare() {
        importing = new Importing(client);
    }

    @Test
    void isSearchedForDuplicatesOnceItIsIn() {
        String csv = "客户编号,姓名,手机\nd-1,罗素素,13500000071\nd-2,羅素素,135 0000 0071\n";
        long before = searches();
        importing.tableDone("customers", csv, "{\"dryRun\":true}");
        assertThat(searches()).isEqualTo(before);
        importing.tableDone("customers", csv, "{}");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> client.get("/api/v1/duplicates").json().toString().contains("罗素素"));
    }

    private long searches() {
        return jdbc.sql("select count(*) from job where kind = 'findDuplicates'")
                .query(Long.class)
                .single();
    }
}
