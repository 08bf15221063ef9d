package io.changke.imports;

import io.changke.files.Role;
import io.changke.intake.TableTemplate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two purchases to be filled in like, of the customers and products of the other templates. */
final class PurchaseTemplate {

    private static final List<Role> ROLES =
            List.of(Role.CUSTOMER, Role.DATE, Role.ORDER, Role.PRODUCT, Role.QUANTITY, Role.AMOUNT);

    private PurchaseTemplate() {}

    static TableTemplate in(Locale language) {
        return new TableTemplate(
                ROLES.stream().map(role -> role.label(language)).toList(),
                List.of(
                        row("K-1001", LocalDate.of(2026, 3, 5), "SO-1001", "LJ-250", 2, "376.00"),
                        row("K-1002", LocalDate.of(2026, 3, 12), "SO-1002", "BC-100", 10, "1280.00")));
    }

    private static List<@Nullable Object> row(
            String customer, LocalDate day, String order, String product, int quantity, String amount) {
        return Stream.<@Nullable Object>of(
                        customer, day, order, product, BigDecimal.valueOf(quantity), new BigDecimal(amount))
                .toList();
    }
}
