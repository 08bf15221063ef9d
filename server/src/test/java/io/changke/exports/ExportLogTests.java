package io.changke.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.customers.CustomerList;
import io.changke.platform.access.Caller;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class ExportLogTests {

    private static final String LOG = "/api/v1/exports/log";
    private static final String EXPORT = "/api/v1/customers/export";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Exports exports;

    @Autowired
    ExportedColumns columns;

    @Autowired
    CustomerList customers;

    @BeforeEach
    void twoInLeeds() {
        jdbc.sql("delete from customer").update();
        jdbc.sql("delete from export_log").update();
        jdbc.sql("""
                        insert into customer (name, city, search, email, details)
                        values ('Ann', 'Leeds', ' ann', 'ann@tea.example',
                                '{"consents": {"email": {"service": {"given": true}}}}'),
                               ('Bo', 'Leeds', ' bo', null, '{}')
                        """).update();
    }

    /** A file has its last byte before it is in the log. */
    private List<JsonNode> logged(int entries) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> client.get(LOG)
                                .expect(200)
                                .json()
                                .path("items")
                                .valueStream()
                                .toList(),
                        items -> items.size() == entries);
    }

    @Test
    void saysWhoTookWhichListOutHowAndHowManyWereInIt() {
        client.get(EXPORT
                        + "?format=csv&columns=name,city&q=ann&where=%7B%22field%22:%22city%22,%22is%22:%22Leeds%22%7D")
                .expect(200);
        JsonNode list = logged(1).get(0);
        assertThat(list.path("by").asString()).isNotEmpty();
        assertThat(list.path("condition").toString()).isEqualTo("{\"is\":\"Leeds\",\"field\":\"city\"}");
        assertThat(list.path("q").asString()).isEqualTo("ann");
        assertThat(list.path("format").asString()).isEqualTo("csv");
        assertThat(list.path("columns").toString()).isEqualTo("[\"name\",\"city\"]");
        assertThat(list.path("customers").asLong()).isEqualTo(1);
        assertThat(list.path("whole").asBoolean()).isTrue();
        assertThat(list.path("channel").isNull()).isTrue();

        client.get(EXPORT + "?format=xlsx&columns=name&channel=email&purpose=service")
                .expect(200);
        JsonNode mailing = logged(2).get(0);
        assertThat(mailing.path("channel").asString()).isEqualTo("email");
        assertThat(mailing.path("purpose").asString()).isEqualTo("service");
        assertThat(mailing.path("customers").asLong()).isEqualTo(1);

        List<Long> ids = jdbc.sql("select id from customer").query(Long.class).list();
        client.post(EXPORT, Map.of("format", "csv", "selection", Map.of("ids", ids)))
                .expect(200);
        JsonNode named = logged(3).get(0);
        assertThat(named.path("named").asInt()).isEqualTo(2);
        assertThat(named.path("condition").isNull()).isTrue();
    }

    @Test
    void countsWhatWasWrittenUntilAFileBrokeOff() {
        OutputStream gone = new OutputStream() {
            private int left = 20_000;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) {
                    throw new IOException("whoever reads it has gone");
                }
            }
        };
        jdbc.sql("""
                        insert into customer (name, city, search, sort_name)
                        select repeat('x', 100), 'Leeds', ' x', 'x' from generate_series(1, 1000)
                        """).update();
        Exports.Wanted wanted = new Exports.Wanted(
                customers.listing(new CustomerList.Wanted(null, null, "name", null, null)),
                columns.fields(List.of("name")),
                Format.CSV,
                Locale.ENGLISH,
                new ListOrder(null, null, "name", "csv", null, null, "en"),
                new Caller(null, 1L, "a key", "administrator", 0, false));
        assertThatThrownBy(() -> exports.write(wanted, gone)).isInstanceOf(Exception.class);
        JsonNode broken = logged(1).get(0);
        assertThat(broken.path("whole").asBoolean()).isFalse();
        assertThat(broken.path("by").asString()).isEqualTo("a key");
        assertThat(broken.path("customers").asLong()).isBetween(1L, 999L);
    }

    @Test
    void isReadPageByPage() {
        jdbc.sql("""
                        insert into export_log (begun_at, columns, format, customers, whole)
                        select now(), '{name}', 'csv', n, true from generate_series(1, 3) n
                        """).update();
        JsonNode first = client.get(LOG + "?limit=2").expect(200).json();
        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("customers").asInt()))
                .containsExactly(3, 2);
        JsonNode second = client.get(
                        LOG + "?limit=2&after=" + first.path("next").asLong())
                .expect(200)
                .json();
        assertThat(second.path("items")
                        .valueStream()
                        .map(item -> item.path("customers").asInt()))
                .containsExactly(1);
        assertThat(second.path("next").isNull()).isTrue();
        client.get(LOG + "?limit=0").expect(400);
    }
}
