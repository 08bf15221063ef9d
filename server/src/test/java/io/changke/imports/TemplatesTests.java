package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.testing.Answer;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Templates: what is downloaded can be imported as it is, one kind after the other. */
@ServerTest
class TemplatesTests {

    private static final List<String> KINDS =
            List.of("customers", "products", "purchases", "receivables", "payments", "interactions");

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    private Answer template(String file) {
        return client.get(Importing.IMPORTS + "/templates/" + file).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"csv, zh", "csv, en", "xlsx, zh", "xlsx, en"})
    void areImportedAsTheyAre(String format, String language) {
        jdbc.sql("""
                        truncate customer, purchase, product, amount_due, payment, payment_use, customer_debt,
                                 interaction, task, customer_contact, import, import_reject, import_change,
                                 import_left_alone, customer_change cascade
                        """).update();
        Importing importing = new Importing(client);
        for (String kind : KINDS) {
            byte[] file =
                    template(kind + "." + format + "?language=" + language).body();
            JsonNode done = importing.done(importing
                    .send(kind + "." + format, file, Map.of("kind", kind))
                    .expect(202)
                    .json());
            assertThat(done.path("accepted").asLong()).as(kind + done).isEqualTo(2);
            assertThat(done.path("rejected").asLong()).as(kind + done).isZero();
        }
        assertThat(jdbc.sql("select count(*) from customer").query(Long.class).single())
                .as("all speak of the same customers")
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from task").query(Long.class).single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select sum(owed) from customer_debt")
                        .query(Double.class)
                        .single())
                .isEqualTo(15600);
    }

    @Test
    void areInTheReadersLanguage() {
        assertThat(template("receivables.csv?language=zh").text()).contains("单据号", "应收金额", "春茶");
        assertThat(template("receivables.csv").text()).contains("Document number", "Spring tea");
        assertThat(client.inChinese()
                        .get(Importing.IMPORTS + "/templates/products.csv")
                        .expect(200)
                        .text())
                .contains("商品编号");
        assertThat(template("customers.xlsx?language=zh").header("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(java.net.URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .contains("客户导入模板.xlsx"));
    }

    @Test
    void areOfKnownKindsAndFormatsOnly() {
        client.get(Importing.IMPORTS + "/templates/cats.csv").expect(400);
        client.get(Importing.IMPORTS + "/templates/customers.pdf").expect(400);
        client.get(Importing.IMPORTS + "/templates/customers.csv?language=fr").expect(400);
    }
}
