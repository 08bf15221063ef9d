package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a customer lives, works or is delivered to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Nullable String id,

        @Schema(allowableValues = {"home", "work", "delivery", "invoice", "other"}) @Nullable
        String type,

        @Nullable String country,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable String town,
        @Nullable String line,
        @Nullable String postalCode,
        @Nullable Boolean main)
        implements Item {

    static final List<String> TYPES = List.of("home", "work", "delivery", "invoice", "other");

    public Address {
        id = Plain.tidy(id);
        type = type == null ? "other" : type;
        country = Plain.tidy(country);
        province = Plain.tidy(province);
        city = Plain.tidy(city);
        district = Plain.tidy(district);
        town = Plain.tidy(town);
        line = Plain.tidy(line);
        postalCode = Plain.tidy(postalCode);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.choice(checks, at + ".type", type, TYPES);
        Shape.length(checks, at + ".country", country, Shape.SHORT);
        Shape.length(checks, at + ".province", province, Shape.SHORT);
        Shape.length(checks, at + ".city", city, Shape.SHORT);
        Shape.length(checks, at + ".district", district, Shape.SHORT);
        Shape.length(checks, at + ".town", town, Shape.SHORT);
        Shape.length(checks, at + ".line", line, Shape.LONG);
        Shape.length(checks, at + ".postalCode", postalCode, Shape.SHORT);
        checks.require(!isEmpty(), at + ".city", "profile.addressEmpty");
    }

    boolean isEmpty() {
        return Stream.of(country, province, city, district, town, line, postalCode)
                .allMatch(Objects::isNull);
    }

    boolean isMain() {
        return Boolean.TRUE.equals(main);
    }

    Address asMain(boolean first) {
        return new Address(
                id, type, country, province, city, district, town, line, postalCode, first ? Boolean.TRUE : null);
    }

    Address at(@Nullable String street, @Nullable String code) {
        return new Address(id, type, country, province, city, district, town, street, code, main);
    }

    Address in(@Nullable String land, @Nullable String region, @Nullable String place, @Nullable String part) {
        return new Address(id, type, land, region, place, part, town, line, postalCode, main);
    }
}
