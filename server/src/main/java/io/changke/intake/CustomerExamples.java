package io.changke.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two customers for the template; the examples of everything else speak of them. */
final class CustomerExamples {

    private static final List<String> TARGETS =
            List.of("externalId", "name", "phone", "email", "birthday", "province", "city", "tags");

    private CustomerExamples() {}

    static List<Map<String, String>> of(Locale language) {
        return language.getLanguage().equals("zh")
                ? List.of(
                        row("K-1001", "王丽华", "13800138000", "wang@example.com", "1985-03-05", "浙江省", "杭州市", "老客户"),
                        row("K-1002", "杭州清和茶业有限公司", "0571-88001234", "office@example.com", "", "浙江省", "杭州市", ""))
                : List.of(
                        row(
                                "K-1001",
                                "Ann Miller",
                                "555-0100",
                                "ann@example.com",
                                "1985-03-05",
                                "",
                                "London",
                                "regular"),
                        row("K-1002", "Clearwater Tea Ltd", "555-0101", "office@example.com", "", "", "Leeds", ""));
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(TARGETS.get(i), cells[i]);
        }
        return row;
    }
}
