package io.changke.command;

import io.changke.analytics.base.ModelUnit;
import io.changke.analytics.lifetime.PurchasingKind;
import io.changke.files.Delimiter;
import io.changke.files.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/** What options take: each turns what was typed into a value, or says what would be one. */
final class Values {

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_HORIZON = 1200;
    private static final double HIGHEST_DISCOUNT_RATE = 10;

    private Values() {}

    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed.strip().replace('/', '-'));
            } catch (DateTimeException e) {
                throw new WrongValue("mistake.date");
            }
        }
    }

    static final class Unit implements ITypeConverter<ModelUnit> {
        @Override
        public ModelUnit convert(String typed) {
            return oneOf(typed, ModelUnit.values(), ModelUnit::key);
        }
    }

    /** @param kind null for the one that forecasts best */
    record Choice(@Nullable PurchasingKind kind) {
        private static final Choice[] ALL = Stream.concat(
                        Stream.of(new Choice(null)),
                        Arrays.stream(PurchasingKind.values()).map(Choice::new))
                .toArray(Choice[]::new);

        String key() {
            return kind == null ? "auto" : kind.key();
        }
    }

    static final class Model implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String typed) {
            return oneOf(typed, Choice.ALL, Choice::key);
        }
    }

    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String typed) {
            return number(typed, 0, 1);
        }
    }

    static final class DiscountRate implements ITypeConverter<Double> {
        @Override
        public Double convert(String typed) {
            return number(typed, 0, HIGHEST_DISCOUNT_RATE);
        }
    }

    static final class Months implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String typed) {
            return whole(typed, 1, LONGEST_HORIZON);
        }
    }

    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String typed) {
            return whole(typed, 0, HIGHEST_PORT);
        }
    }

    static final class Column implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            return oneOf(typed, Role.values(), Role::key);
        }
    }

    static final class Separator implements ITypeConverter<Delimiter> {
        @Override
        public Delimiter convert(String typed) {
            return Delimiter.of(typed).orElseThrow(() -> new WrongValue("mistake.choice", ", ; | tab blank"));
        }
    }

    static final class YesNo implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String typed) {
            return switch (typed.strip().toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new WrongValue("mistake.choice", "yes, no");
            };
        }
    }

    private static <T> T oneOf(String typed, T[] choices, Function<T, String> key) {
        return Arrays.stream(choices)
                .filter(choice -> key.apply(choice).equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new WrongValue(
                        "mistake.choice",
                        String.join(", ", Arrays.stream(choices).map(key).toList())));
    }

    private static int whole(String typed, int least, int most) {
        double number = number(typed, least, most);
        if (number != Math.rint(number)) {
            throw new WrongValue("mistake.whole");
        }
        return (int) number;
    }

    /** 0.3, and 30 % as well. */
    private static double number(String typed, double least, double most) {
        String plain = typed.strip().replace('\uff05', '%');
        boolean percent = plain.endsWith("%");
        double number;
        try {
            number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
        } catch (NumberFormatException e) {
            throw new WrongValue("mistake.number");
        }
        double value = percent ? number / 100 : number;
        if (value >= least && value <= most) {
            return value;
        }
        throw new WrongValue("mistake.range", least, most);
    }
}
