package io.changke.demonstration;

import io.changke.receivables.Settlement;
import io.changke.value.CopyText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters what the merchant's customers owe and have paid, by copy. */
@Repository
class CreditBook {
    private static final String DUE = "customer_id, number, amount, open, issued_on, due_on";
    private static final String PAYMENT = "customer_id, paid_on, amount, method";

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final Settlement settlement;

    CreditBook(JdbcTemplate jdbc, DataSource dataSource, Settlement settlement) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.settlement = settlement;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Credit credit) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        Map<String, Long> ids = new HashMap<>();
        jdbc.query("select external_id, id from customer", row -> {
            ids.put(row.getString(1), row.getLong(2));
        });
        try {
            try (CopyText copy = new CopyText(connection, "amount_due", DUE)) {
                for (Credit.Invoice invoice : credit.invoices()) {
                    copy.row(
                            ids.get(invoice.guest().externalId()),
                            invoice.number(),
                            invoice.amount(),
                            invoice.amount(),
                            invoice.issuedOn(),
                            invoice.dueOn());
                }
                copy.end();
            }
            try (CopyText copy = new CopyText(connection, "payment", PAYMENT)) {
                for (Credit.Receipt receipt : credit.receipts()) {
                    copy.row(
                            ids.get(receipt.guest().externalId()),
                            receipt.paidOn(),
                            receipt.amount(),
                            receipt.method());
                }
                copy.end();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The demonstration firm's accounts could not be entered", failure);
        }
        settlement.settleAll();
        jdbc.execute("analyze amount_due, payment, payment_use, customer_debt");
    }
}
