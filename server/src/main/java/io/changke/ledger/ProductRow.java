package io.changke.ledger;

import io.changke.intake.Fault;
import io.changke.intake.ThingRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of a file on its way to be a product, every fault at its column. */
final class ProductRow {

    static final String CODE = "code";
    static final String LIST_PRICE = "listPrice";
    static final String UNIT_COST = "unitCost";

    private static final int LONGEST = 200;
    private static final int CENTS = 2;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(12);

    private ProductRow() {}

    static ThingRow of(Map<String, Object> line) {
        Map<String, Object> values = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        line.forEach((target, value) -> {
            if (value instanceof BigDecimal amount) {
                values.put(column(target), amount);
                require(isPossible(amount), faults, Fault.at(target, "ledger.product.amount"));
            } else {
                String text = value.toString().strip();
                values.put(column(target), text);
                require(
                        text.length() <= LONGEST && text.indexOf('\0') < 0,
                        faults,
                        Fault.at(target, "ledger.purchase.text", LONGEST));
            }
        });
        Object code = values.get(CODE);
        return new ThingRow(
                code == null ? null : code.toString(),
                values,
                Map.of(),
                faults,
                code == null ? List.of(Fault.at(CODE, "problem.missing")) : List.of());
    }

    private static String column(String target) {
        return switch (target) {
            case LIST_PRICE -> "list_price";
            case UNIT_COST -> "unit_cost";
            default -> target;
        };
    }

    private static boolean isPossible(BigDecimal amount) {
        return amount.signum() >= 0
                && amount.compareTo(BEYOND) < 0
                && amount.stripTrailingZeros().scale() <= CENTS;
    }

    private static void require(boolean holds, List<Fault> faults, Fault otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
