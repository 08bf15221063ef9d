package io.changke.value;

import io.changke.analytics.base.Frame;
import io.changke.customers.CustomerPart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer's record says of the value beyond the fields: its parts, the model, the rhythm. */
@Configuration(proxyBeanMethods = false)
class ModelParts {
    private static final int OCCASIONS_DRAWN = 500;

    record ValuePart(String part, BigDecimal amount) {}

    @Schema(name = "CustomerModel")
    record Model(
            String name,
            LocalDate asOf,
            double annualDiscountRate,
            double margin,
            int horizonMonths,
            @Nullable String missing) {}

    record Rhythm(
            List<LocalDate> days,
            @Nullable Double ownRhythmDays,
            @Nullable Double baseRhythmDays,
            @Nullable LocalDate nextExpectedOn) {}

    @Bean
    CustomerPart valuePartsOfCustomer(JdbcClient jdbc) {
        return part(
                "valueParts",
                ValuePart[].class,
                customer -> jdbc
                        .sql("select value from customer_score where customer_id = :customer and value is not null")
                        .param("customer", customer)
                        .query(BigDecimal.class)
                        .list()
                        .stream()
                        .map(value -> new ValuePart("corePurchases", value))
                        .toList());
    }

    @Bean
    CustomerPart modelOfCustomer(JdbcClient jdbc, Frames frames) {
        return part(
                "model",
                Model.class,
                customer -> jdbc.sql("select as_of from customer_score where customer_id = :customer")
                        .param("customer", customer)
                        .query(LocalDate.class)
                        .optional()
                        .flatMap(asOf -> frames.current().map(published -> model(published.frame(), asOf)))
                        .orElse(null));
    }

    private static Model model(Frame frame, LocalDate asOf) {
        return new Model(
                frame.modelName(),
                asOf,
                frame.settings().annualDiscountRate(),
                frame.settings().margin(),
                frame.settings().horizonMonths(),
                frame.purchasingMissing() == null
                        ? null
                        : frame.purchasingMissing().key());
    }

    @Bean
    CustomerPart rhythmOfCustomer(JdbcClient jdbc, Frames frames) {
        return part("rhythm", Rhythm.class, customer -> {
            Double base = frames.current()
                    .map(published -> published.frame().rhythm())
                    .orElse(null);
            List<LocalDate> days = days(jdbc, customer);
            return jdbc.sql("select own_rhythm, last_day from customer_score where customer_id = :customer")
                    .param("customer", customer)
                    .query((row, number) -> {
                        double own = row.getDouble(1);
                        boolean known = !row.wasNull();
                        LocalDate last = row.getObject(2, LocalDate.class);
                        LocalDate next = known && last != null ? last.plusDays(Math.round(own)) : null;
                        return new Rhythm(days, known ? own : null, base, next);
                    })
                    .optional()
                    .orElse(null);
        });
    }

    private static List<LocalDate> days(JdbcClient jdbc, long customer) {
        return jdbc
                .sql("""
                        select distinct day
                        from purchase
                        where customer_id = :customer and not is_return
                        order by day desc
                        limit :most
                        """)
                .param("customer", customer)
                .param("most", OCCASIONS_DRAWN)
                .query(LocalDate.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable
        Object of(long customerId);
    }

    private static CustomerPart part(String name, Type type, Reading reading) {
        return new CustomerPart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Type type() {
                return type;
            }

            @Override
            public @Nullable Object read(long customerId) {
                return reading.of(customerId);
            }
        };
    }
}
