package io.changke.receivables;

import io.changke.platform.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a payment was made. */
enum Method {
    CASH,
    TRANSFER,
    CARD,
    WECHAT,
    ALIPAY,
    CHEQUE,
    OTHER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Method of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(method -> method.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        "method",
                        "receivables.oneOf",
                        Arrays.stream(values()).map(Method::key).collect(Collectors.joining(", "))));
    }
}
