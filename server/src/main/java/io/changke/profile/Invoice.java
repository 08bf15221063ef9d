package io.changke.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.changke.platform.Checks;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes on a customer's invoices 开票信息. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invoice(
        @Nullable String title,
        @Nullable String taxNumber,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String bank,
        @Nullable String account)
        implements Item {

    public Invoice {
        title = Plain.tidy(title);
        String number = Plain.tidy(taxNumber);
        taxNumber = number == null ? null : Plain.narrow(number).toUpperCase(Locale.ROOT);
        address = Plain.tidy(address);
        phone = Plain.tidy(phone);
        bank = Plain.tidy(bank);
        account = Plain.tidy(account);
    }

    @Override
    public void check(Checks checks, String at) {
        Shape.length(checks, at + ".title", title, Shape.SHORT);
        Shape.taxNumber(checks, at + ".taxNumber", taxNumber);
        Shape.length(checks, at + ".address", address, Shape.LONG);
        Shape.phone(checks, at + ".phone", phone);
        Shape.length(checks, at + ".bank", bank, Shape.SHORT);
        Shape.length(checks, at + ".account", account, Shape.SHORT);
    }

    boolean isEmpty() {
        return Stream.of(title, taxNumber, address, phone, bank, account).allMatch(Objects::isNull);
    }
}
