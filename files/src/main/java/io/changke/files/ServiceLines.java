package io.changke.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that are no goods: postage, bank charges, adjustments. They stay in revenue; whoever wants can leave them out. */
final class ServiceLines {

    private static final Set<String> CODES = Set.of(
            "POST",
            "DOT",
            "C2",
            "CRUK",
            "BANK CHARGES",
            "AMAZONFEE",
            "POSTAGE",
            "SHIPPING",
            "FREIGHT",
            "CARRIAGE",
            "FEE");

    /** Codes so short that a size or a grade may have them too: the name decides where there is one. */
    private static final Set<String> SHORT_CODES = Set.of("M", "D", "S", "B");

    private static final Set<String> NAMES = Set.of("manual", "discount", "samples", "adjust bad debt", "amazon fee");

    private static final List<String> CHINESE =
            List.of("运费", "邮费", "快递费", "手续费", "服务费", "包装费", "配送费", "补差价", "运費", "郵費");

    private static final List<String> ENGLISH =
            List.of("postage", "shipping fee", "bank charges", "carriage", "delivery fee");

    private ServiceLines() {}

    static boolean matches(@Nullable String product, @Nullable String name) {
        if (product != null && product.length() <= 12) {
            String code = product.toUpperCase(Locale.ROOT);
            if (CODES.contains(code) || (name == null && code.equals("M"))) {
                return true;
            }
            if (name != null && SHORT_CODES.contains(code)) {
                return NAMES.contains(name.toLowerCase(Locale.ROOT));
            }
        }
        return (product != null && isName(product)) || (name != null && isName(name));
    }

    private static boolean isName(String name) {
        if (name.length() > 40) {
            return false;
        }
        char first = name.charAt(0);
        if (first > 127) {
            return CHINESE.stream().anyMatch(name::contains);
        }
        // Most names of goods are ruled out by their first letter, without lower-casing a million of them.
        if ("psbcdmaPSBCDMA".indexOf(first) < 0) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || ENGLISH.stream().anyMatch(lower::startsWith);
    }
}
