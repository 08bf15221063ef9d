package io.changke.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the guests were born, as far as they told; some of them keep their birthday by the moon. */
@Repository
class BirthdayBook {

    private static final double HAS_TOLD = .55;
    private static final double GOES_BY_THE_MOON = .25;
    private static final int YOUNGEST = 20 * 365;
    private static final int OLDEST = 75 * 365;

    private final JdbcClient jdbc;

    BirthdayBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Told(
            String guest, String birthday, @Nullable String lunar) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(TeaMerchant merchant, Chance chance, LocalDate today) {
        List<Told> told = new ArrayList<>();
        for (Guest guest : merchant.guests()) {
            LocalDate birthday = today.minusDays(chance.between(YOUNGEST, OLDEST));
            String lunar = String.format(Locale.ROOT, "%02d-%02d", chance.between(1, 12), chance.between(1, 30));
            boolean byTheMoon = chance.happens(GOES_BY_THE_MOON);
            if (chance.happens(HAS_TOLD) && !guest.isFirm()) {
                told.add(new Told(guest.externalId(), birthday.toString(), byTheMoon ? lunar : null));
            }
        }
        jdbc.sql("""
                        update customer c set birthday = told.birthday, birthday_lunar = told.lunar
                        from unnest(cast(:guests as text[]), cast(:birthdays as date[]), cast(:lunars as text[]))
                             as told (guest, birthday, lunar)
                        where c.external_id = told.guest
                        """)
                .param("guests", told.stream().map(Told::guest).toArray(String[]::new))
                .param("birthdays", told.stream().map(Told::birthday).toArray(String[]::new))
                .param("lunars", told.stream().map(Told::lunar).toArray(String[]::new))
                .update();
        jdbc.sql("analyze customer").update();
    }
}
