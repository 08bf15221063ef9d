package io.changke.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.changke.demonstration.Twins.Twin;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TwinsTests {
    private static final TeaMerchant MERCHANT = TeaMerchant.of(TeaMerchant.SEED, LocalDate.of(2026, 11, 22));
    private static final Twins TWINS = twins();

    private static Twins twins() {
        return Twins.of(MERCHANT, Chance.of(TeaMerchant.SEED + 5));
    }

    @Test
    void areTheSameForTheSameMerchant() {
        assertThat(twins()).isEqualTo(TWINS);
    }

    @Test
    void comeInEveryWay() {
        for (Slip slip : Slip.values()) {
            assertThat(TWINS.all())
                    .filteredOn(twin -> twin.slip() == slip)
                    .as(slip.name())
                    .hasSize(slip == Slip.PINYIN ? slip.count() + 3 : slip.count());
        }
        assertThat(TWINS.all()).extracting(twin -> twin.again().externalId()).doesNotHaveDuplicates();
        assertThat(TWINS.all())
                .filteredOn(twin -> twin.slip() == Slip.PINYIN)
                .allMatch(twin -> twin.again().name().matches("[A-Z][a-z]+ [A-Z][a-z]+"));
    }

    @Test
    void canNotBeRungUpEither() {
        assertThat(TWINS.all())
                .extracting(twin -> twin.again().phone().replaceAll("^\\+86|\\D", ""))
                .allMatch(phone -> phone.matches("12\\d{9}"));
    }

    @Test
    void haveBoughtAsBothWithoutChangingWhatWasSold() {
        TeaMerchant twice = TWINS.among(MERCHANT);
        assertThat(twice.sales()).hasSameSizeAs(MERCHANT.sales());
        assertThat(twice.guests())
                .hasSize(MERCHANT.guests().size() + TWINS.all().size());
        for (Twin twin : TWINS.all()) {
            if (twin.slip() == Slip.TRADITIONAL) {
                assertThat(twice.sales()).extracting(Sale::guest).contains(twin.first(), twin.again());
            }
        }
    }
}
