package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number or address at which a customer is reached.
 *
 * @param main the first of its kind to be used: one of the phones, one of the e-mail addresses, one WeChat name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactPoint(
        @Nullable String id,

        @Schema(
                allowableValues = {"mobile", "phone", "email", "wechat", "qq", "fax", "web", "other"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String value,

        @Nullable String label,
        @Nullable Boolean verified,
        @Nullable Boolean main)
        implements Item {

    static final List<String> TYPES = List.of("mobile", "phone", "email", "wechat", "qq", "fax", "web", "other");
    private static final String CHINESE_MOBILE = "(86)?1[3-9]\\d{9}";

    public ContactPoint {
        id = Plain.tidy(id);
        value = Plain.tidy(value);
        label = Plain.tidy(label);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.needed(checks, at + ".type", type);
        Shape.choice(checks, at + ".type", type, TYPES);
        Shape.needed(checks, at + ".value", value);
        Shape.length(checks, at + ".label", label, Shape.SHORT);
        switch (type == null ? "" : type) {
            case "mobile", "phone", "fax" -> Shape.phone(checks, at + ".value", value);
            case "email" -> Shape.email(checks, at + ".value", value);
            default -> Shape.length(checks, at + ".value", value, Shape.SHORT);
        }
    }

    boolean isMain() {
        return Boolean.TRUE.equals(main);
    }

    static String phoneType(String phone) {
        return Plain.digits(phone).matches(CHINESE_MOBILE) ? "mobile" : "phone";
    }

    ContactPoint asMain(boolean first) {
        Boolean marked = first ? Boolean.TRUE : null;
        return Objects.equals(marked, main) ? this : new ContactPoint(id, type, value, label, verified, marked);
    }

    /** Another value was not verified. */
    ContactPoint at(String other) {
        if (other.equals(value)) {
            return this;
        }
        boolean phone = "mobile".equals(type) || "phone".equals(type);
        return new ContactPoint(id, phone ? phoneType(other) : type, other, label, null, main);
    }
}
