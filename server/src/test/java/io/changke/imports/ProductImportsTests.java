package io.changke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.platform.access.ApiKeys;
import io.changke.testing.Client;
import io.changke.testing.ServerTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Files of products: created and updated by their code, and taken back. */
@ServerTest
class ProductImportsTests {

    private static final String KIND = "products";
    private static final String FILE = "商品编码,品名,分类\nL-1,龙井,绿茶\nB-1,白茶饼,白茶\n";

    private static final String AMOUNT =
            "An amount of 0 or more, below 1,000,000,000,000 and with at most two decimals.";

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Importing importing;

    @BeforeEach
    void empty() {
        importing = new Importing(client);
        jdbc.sql(
                        "truncate customer, purchase, product, import, import_reject, import_change, import_left_alone cascade")
                .update();
    }

    private JsonNode done(String csv) {
        return importing.tableDone(KIND, csv, "{}");
    }

    private List<String> products() {
        return jdbc.sql(
                        "select concat_ws('|', code, name, category, list_price, unit_cost) from product order by code collate \"C\"")
                .query(String.class)
                .list();
    }

    @Test
    void createsUpdatesAndLeavesAsItIs() {
        assertThat(Importing.counts(done(FILE))).containsExactly(2L, 0L, 0L, 0L);
        assertThat(products()).containsExactly("B-1|白茶饼|白茶", "L-1|龙井|绿茶");
        assertThat(Importing.counts(done(FILE))).containsExactly(0L, 0L, 2L, 0L);
        JsonNode changed = done("sku,title\nL-1,龙井茶\nL-2,新茶\nL-2,新茶叶\n");
        assertThat(Importing.counts(changed)).containsExactly(1L, 2L, 0L, 0L);
        assertThat(products())
                .as("what the file does not have stays; of two rows the later has the last word")
                .containsExactly("B-1|白茶饼|白茶", "L-1|龙井茶|绿茶", "L-2|新茶叶");
    }

    @Test
    void createsOnlyOrUpdatesOnlyWhereThatIsAsked() {
        done(FILE);
        String csv = "code,name\nL-1,A\nX-1,B\n";
        JsonNode create = importing.tableDone(KIND, csv, "{\"mode\":\"create\"}");
        assertThat(Importing.counts(create)).containsExactly(1L, 0L, 0L, 1L);
        assertThat(importing.faults(create)).containsExactly("There is one with this already.");
        JsonNode update = importing.tableDone(KIND, csv + "X-2,C\n", "{\"mode\":\"update\"}");
        assertThat(Importing.counts(update)).containsExactly(0L, 1L, 1L, 1L);
        assertThat(importing.faults(update)).containsExactly("There is none with this.");
    }

    @Test
    void saysWhatIsWrongWithARowAndTakesItCorrected() {
        JsonNode done = done("code,name\n,无编号\nN-1,好\nN-2," + "长".repeat(201) + "\n");
        assertThat(Importing.counts(done)).containsExactly(1L, 0L, 0L, 2L);
        assertThat(importing.faults(done))
                .containsExactly(
                        "Empty, so that nobody can tell which one it is.",
                        "Between 1 and 200 characters are possible here.");
        Map<String, Object> rows = Map.of("rows", List.of(Map.of("cells", List.of("N-3", "有编号"))));
        JsonNode corrected = client.post(
                        Importing.IMPORTS + "/" + done.path("id").asLong() + "/corrected", rows)
                .expect(202)
                .json();
        assertThat(Importing.counts(importing.done(corrected))).containsExactly(1L, 0L, 0L, 0L);
    }

    @Test
    void aDryRunLeavesNothing() {
        JsonNode tried = importing.tableDone(KIND, FILE, "{\"dryRun\":true}");
        assertThat(tried.path("state").asString()).isEqualTo("checked");
        assertThat(Importing.counts(tried)).containsExactly(2L, 0L, 0L, 0L);
        assertThat(products()).isEmpty();
        assertThat(jdbc.sql("select count(*) from import_change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUndoRemovesWhatWasCreatedAndRestoresWhatWasUpdated() {
        done(FILE);
        List<String> before = products();
        JsonNode done = done("code,name,category\nL-1,A,\nL-1,B,红茶\nX-1,C,\n");
        JsonNode undone = importing.undone(done);
        assertThat(products()).isEqualTo(before);
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isZero();
    }

    @Test
    void anUndoLeavesAloneWhatWasChangedOrSoldSinceAndSaysWhich() {
        done(FILE);
        JsonNode done = done("code,name\nL-1,A\nB-1,B\nX-1,C\nX-2,D\n");
        done("code,name\nL-1,以后改的\n");
        Map<String, Object> line = Map.of("amount", 1, "product", "X-2");
        client.post("/api/v1/purchases", Map.of("customer", Map.of("externalId", "c"), "lines", List.of(line)))
                .expect(201);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isEqualTo(2);
        assertThat(importing.leftAlone(done)).containsExactlyInAnyOrder("L-1 以后改的", "X-2 D");
        assertThat(products()).containsExactly("B-1|白茶饼|白茶", "L-1|以后改的|绿茶", "X-2|D");
        String path = Importing.IMPORTS + "/" + done.path("id").asLong() + "/left-alone?limit=1";
        JsonNode first = client.get(path).expect(200).json();
        assertThat(first.path("items").size()).isEqualTo(1);
        JsonNode second = client.get(path + "&after=" + first.path("next").asLong())
                .expect(200)
                .json();
        assertThat(second.path("items").path(0))
                .isNotEqualTo(first.path("items").path(0));
        client.get(path.replace("limit=1", "limit=0")).expect(400);
    }

    @Test
    void readsPriceAndCost() {
        done("商品编码,品名,单价,进价\nL-1,龙井,\"¥1,280.5\",0\nB-1,白茶饼,268,\n");
        assertThat(products()).containsExactly("B-1|白茶饼|268.00", "L-1|龙井|1280.50|0.00");
        assertThat(Importing.counts(done("code,price,cost\nL-1,1280.50,\nB-1,268,120.25\n")))
                .as("an empty cell changes nothing, nor does another way to write the same amount")
                .containsExactly(0L, 1L, 1L, 0L);
        JsonNode product = client.get("/api/v1/products?q=b-1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(product.path("listPrice").decimalValue()).isEqualByComparingTo("268");
        assertThat(product.path("unitCost").decimalValue()).isEqualByComparingTo("120.25");
    }

    @Test
    void refusesImpossiblePricesAndCosts() {
        JsonNode done = done("code,price,cost\nL-1,-1,\nL-2,1.005,\nL-3,1,1000000000000\nL-4,cheap,\nL-5,0,0.01\n");
        assertThat(Importing.counts(done)).containsExactly(1L, 0L, 0L, 4L);
        assertThat(importing.faults(done)).containsExactly(AMOUNT, AMOUNT, AMOUNT, "“cheap” is no number.");
        assertThat(products()).containsExactly("L-5|0.00|0.01");
    }

    @Test
    void anUndoPutsPricesBack() {
        done("code,price\nL-1,128\n");
        JsonNode done = done("code,price,cost\nL-1,138,60\n");
        assertThat(products()).containsExactly("L-1|138.00|60.00");
        importing.undone(done);
        assertThat(products()).containsExactly("L-1|128.00");
    }

    @Test
    void whoMayOnlyReadCannotImport() throws SQLException {
        Client reader;
        try (var connection = database.getConnection()) {
            reader =
                    client.with("Authorization", "Bearer " + ApiKeys.create(connection, "product reader", "read-only"));
        }
        new Importing(reader).table(KIND, FILE, "{}").expect(403);
        assertThat(products()).isEmpty();
    }
}
