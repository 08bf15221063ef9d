package io.changke.classes;

import java.util.List;
import java.util.Locale;

/** Ways to tell customers apart: the six classical ones, then the bands of practice. */
enum Classification {
    RELATIONSHIP("relationshipClass", "non-customer", "prospect", "target", "current", "lost"),
    SOURCE("sourceClass", "end-consumer", "end-business", "intermediary", "public-interest"),
    PLACE("placeClass", "in-region", "out-of-region", "domestic", "foreign"),
    SETTLEMENT("settlementClass", "cash", "prepaid", "credit"),
    RECEIVABLES("receivablesClass", "none", "short-term", "long-term", "bad-debt"),
    CONTRIBUTION("contributionClass", "unprofitable", "ordinary", "core", "vip"),
    FREQUENCY("frequencyBand", "high", "middle", "low"),
    SPEND("spendBand", "high", "middle", "low"),
    ORDER_VALUE("orderValueBand", "high", "middle", "low"),
    PROFIT("profitBand", "high", "middle", "low"),
    RHYTHM("rhythmClass", "new", "regular", "occasional", "dormant");

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
    private final List<String> classes;

    Classification(String field, String... classes) {
        this.field = field;
        this.classes = List.of(classes);
    }

    /** Its name in the catalogue of fields and in the API. */
    String field() {
        return field;
    }

    /** Its name in the tables. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> classes() {
        return classes;
    }
}
