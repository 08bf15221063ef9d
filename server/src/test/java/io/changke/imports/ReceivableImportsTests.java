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

/** Files of amounts due and of payments: settled as they come, found by their numbers, and taken back. */
@ServerTest
class ReceivableImportsTests {

    private static final String DUES = """
            发票号,客户编号,开票日期,到期日期,应收金额,备注
            F-1,r-1,2026年3月5日,2026-04-04,"¥1,280.00",春茶
            F-2,r-2,2026-03-12,,２５６００,
            """;
    private static final String PAID = """
            流水号,客户编号,到账日期,实收金额,支付方式,对应发票
            P-1,r-1,2026-03-20,"￥1,000.00",微信,F-1
            P-2,r-2,2026-04-01,600.50,,
            """;

    @Autowired
    Client client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Importing importing;

    @BeforeEach
    void twoCustomers() {
        importing = new Importing(client);
        jdbc.sql("""
                        truncate customer, amount_due, payment, payment_use, customer_debt, import, import_reject,
                                 import_change, import_left_alone, customer_change cascade
                        """).update();
        for (String number : List.of("1", "2")) {
            Map<String, Object> facts = Map.of(
                    "externalId", "r-" + number,
                    "name", "欠款人" + number,
                    "phone", "1380013800" + number,
                    "email", "r" + number + "@example.com");
            client.post("/api/v1/customers", facts).expect(201);
        }
    }

    private JsonNode dues(String csv) {
        return importing.tableDone("receivables", csv, "{}");
    }

    private JsonNode paid(String csv) {
        return importing.tableDone("payments", csv, "{}");
    }

    private long customer(String number) {
        return jdbc.sql("select id from customer where external_id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private JsonNode account(String number) {
        return client.get("/api/v1/customers/" + customer(number) + "/receivables")
                .expect(200)
                .json();
    }

    private String fingerprint() {
        return jdbc.sql("""
                        select concat_ws('/',
                            (select string_agg(concat_ws('|', customer_id, number, amount, open, issued_on, due_on, note),
                                               ';' order by number, id) from amount_due),
                            (select string_agg(concat_ws('|', customer_id, number, amount, paid_on, method, due_id, note),
                                               ';' order by number, id) from payment),
                            (select string_agg(concat_ws('|', customer_id, charged, paid, owed, prepaid),
                                               ';' order by customer_id) from customer_debt))
                        """).query(String.class).single();
    }

    @Test
    void settlesWhatIsDueByWhatWasPaid() {
        assertThat(Importing.counts(dues(DUES))).containsExactly(2L, 0L, 0L, 0L);
        assertThat(account("r-1").path("owed").asDouble()).isEqualTo(1280);
        assertThat(account("r-2").at("/dues/0/dueOn").asString())
                .as("at once where nothing is said")
                .isEqualTo("2026-03-12");
        assertThat(Importing.counts(paid(PAID))).containsExactly(2L, 0L, 0L, 0L);
        assertThat(account("r-1").path("owed").asDouble()).isEqualTo(280);
        assertThat(account("r-1").at("/payments/0/method").asString()).isEqualTo("wechat");
        assertThat(account("r-1").at("/payments/0/number").asString()).isEqualTo("P-1");
        assertThat(account("r-1").at("/payments/0/dueId").asLong())
                .isEqualTo(account("r-1").at("/dues/0/id").asLong());
        assertThat(account("r-2").path("owed").asDouble()).isEqualTo(24999.50);
        assertThat(account("r-2").at("/payments/0/method").asString()).isEqualTo("other");
    }

    @Test
    void theSameFilesTwiceChangeNothing() {
        dues(DUES);
        paid(PAID);
        String before = fingerprint();
        assertThat(Importing.counts(dues(DUES))).containsExactly(0L, 0L, 2L, 0L);
        assertThat(Importing.counts(paid(PAID))).containsExactly(0L, 0L, 2L, 0L);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void findsTheCustomerByPhoneOrEmailAndNeverByNameAlone() {
        JsonNode done = dues("""
                number,phone,email,date,amount
                T-1,138-0013-8001,,2026-03-05,1
                T-2,,R2@example.com,2026-03-05,2
                T-3,13900000000,,2026-03-05,3
                T-4,,,2026-03-05,4
                """);
        assertThat(Importing.counts(done)).containsExactly(2L, 0L, 0L, 2L);
        assertThat(importing.faults(done))
                .containsExactly("There is no such customer.", "Say whose it is: by customer number, phone or e-mail.");
        assertThat(account("r-1").path("owed").asDouble()).isEqualTo(1);
        assertThat(account("r-2").path("owed").asDouble()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithADocument() {
        dues(DUES);
        JsonNode wrong = dues("""
                number,customer,issued,due,amount
                W-1,r-1,2026-03-05,2026-03-01,5
                W-2,r-1,2026-03-05,,-5
                W-3,r-1,,,5
                W-4,r-1,2199-01-01,,5
                W-5,r-1,2026-02-30,,5
                F-1,r-2,2026-03-05,,5
                ,r-2,2026-03-05,,5
                """);
        assertThat(Importing.counts(wrong)).containsExactly(0L, 0L, 0L, 7L);
        assertThat(importing.faults(wrong))
                .containsExactly(
                        "It cannot be due before it was issued.",
                        "An amount above 0, below 1,000,000,000,000 and with at most two decimals.",
                        "This is required.",
                        "This day lies in the future.",
                        "“2026-02-30” is no date.",
                        "It belongs to another customer.",
                        "Empty, so that nobody can tell which one it is.");
        JsonNode before = dues("number,due\nF-1,2026-01-01\nF-2,2026-06-01\n");
        assertThat(Importing.counts(before)).containsExactly(0L, 1L, 0L, 1L);
        assertThat(importing.faults(before)).containsExactly("With these values it would contradict itself.");
        JsonNode unpaid = paid("number,customer,date,amount,invoice\nV-1,r-2,2026-04-01,5,F-1\n");
        assertThat(importing.faults(unpaid)).containsExactly("There is no such amount due of this customer.");
    }

    @Test
    void updatesAreSettledAndUndoneExactly() {
        dues(DUES);
        paid(PAID);
        String before = fingerprint();
        JsonNode done = dues("单号,客户编号,日期,金额\nF-1,r-1,2026-03-05,900\nF-3,r-1,2026-03-06,50\n");
        assertThat(Importing.counts(done)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(account("r-1").path("owed").asDouble()).isZero();
        assertThat(account("r-1").path("prepaid").asDouble()).isEqualTo(50);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isZero();
        assertThat(fingerprint()).isEqualTo(before);
        JsonNode more = paid("流水号,金额\nP-1,200\n");
        assertThat(account("r-1").path("owed").asDouble()).isEqualTo(1080);
        importing.undo(more.path("id").asLong());
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void anUndoLeavesAloneWhatWasChangedOrPaidSince() {
        JsonNode done = dues(DUES + "F-3,r-2,2026-03-12,,7,\nF-4,r-2,2026-03-12,,8,\n");
        JsonNode paid = paid(PAID);
        dues("number,amount\nF-3,70\n");
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("kept").asLong()).isEqualTo(2);
        assertThat(importing.leftAlone(done)).containsExactly("F-1 · 1280.00 · 欠款人1", "F-3 · 70.00 · 欠款人2");
        assertThat(account("r-2").path("owed").asDouble())
                .as("70 less the 600.50 that settled the others")
                .isZero();
        importing.undo(paid.path("id").asLong());
        assertThat(account("r-1").path("owed").asDouble()).isEqualTo(1280);
        assertThat(account("r-2").path("owed").asDouble()).isEqualTo(70);
    }

    @Test
    void whatWasTakenBackByHandSinceStaysSo() {
        dues(DUES);
        JsonNode done = paid(PAID);
        long payment = account("r-1").at("/payments/0/id").asLong();
        client.delete("/api/v1/payments/" + payment + "?version=0").expect(204);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("kept").asLong()).isZero();
        assertThat(account("r-1").path("payments").size()).isZero();
        assertThat(account("r-2").path("owed").asDouble()).isEqualTo(25600);
    }

    @Test
    void aMergeSinceIsNoChangeOfWhatHangsOnTheCustomers() {
        dues(DUES);
        JsonNode done = dues("number,customer,date,amount\nF-1,r-1,2026-03-05,90\nF-9,r-1,2026-03-05,7\n");
        Map<String, Object> merge = Map.of("into", customer("r-2"), "from", List.of(customer("r-1")));
        client.post("/api/v1/merges", merge).expect(201);
        JsonNode undone = importing.undone(done);
        assertThat(undone.path("restored").asLong()).isEqualTo(1);
        assertThat(undone.path("kept").asLong()).isZero();
        assertThat(account("r-2").path("owed").asDouble()).isEqualTo(26880);
    }

    @Test
    void whoMayOnlyReadCannotImport() throws SQLException {
        Client reader;
        try (var connection = database.getConnection()) {
            reader = client.with("Authorization", "Bearer " + ApiKeys.create(connection, "debt reader", "read-only"));
        }
        new Importing(reader).table("receivables", DUES, "{}").expect(403);
        new Importing(reader).table("payments", PAID, "{}").expect(403);
    }
}
