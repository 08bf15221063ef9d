package io.changke.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TeaYearTests {
    private final TeaYear year = new TeaYear();

    @Test
    void knowsTheLunarFestivals() {
        LocalDate newYear = LocalDate.of(2026, 2, 17);
        LocalDate midAutumn = LocalDate.of(2026, 9, 25);
        assertThat(year.on(newYear.minusDays(1)).presents()).isTrue();
        assertThat(year.on(newYear).presents()).isFalse();
        assertThat(year.on(midAutumn.minusDays(1)).presents()).isTrue();
        assertThat(year.on(midAutumn).presents()).isFalse();
        assertThat(year.on(LocalDate.of(2025, 10, 5)).presents()).isTrue();
        assertThat(year.on(LocalDate.of(2025, 10, 6)).presents()).isFalse();
    }
}
