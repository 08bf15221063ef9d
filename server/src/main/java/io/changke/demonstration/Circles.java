package io.changke.demonstration;

import io.changke.relationships.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who knows whom: the firms' contact persons, families, and guests who were brought along by others. */
@Repository
class Circles {

    private static final double HAS_FAMILY = .04;
    private static final double WAS_BROUGHT = .06;
    private static final double PAYS_THEMSELVES = .4;

    private final JdbcClient jdbc;
    private final Surroundings surroundings;

    Circles(JdbcClient jdbc, Surroundings surroundings) {
        this.jdbc = jdbc;
        this.surroundings = surroundings;
    }

    private record Tie(Guest guest, Guest other, String kind, String roles) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void enter(TeaMerchant merchant, Chance chance) {
        List<Guest> firms = merchant.guests().stream().filter(Guest::isFirm).toList();
        jdbc.sql("update customer set kind = 'organisation' where external_id = any (?)")
                .param(firms.stream().map(Guest::externalId).toArray(String[]::new))
                .update();
        List<Tie> ties = ties(merchant, chance);
        jdbc.sql("""
                        insert into relationship (customer_id, other_id, kind, roles, written_by)
                        select c.id, other.id, tie.kind, cast(tie.roles as text[]), (select min(id) from app_user)
                        from unnest(cast(:guests as text[]), cast(:others as text[]), cast(:kinds as text[]),
                                    cast(:roles as text[])) as tie(guest, other, kind, roles)
                        join customer c on c.external_id = tie.guest
                        join customer other on other.external_id = tie.other
                        """)
                .param(
                        "guests",
                        ties.stream().map(tie -> tie.guest.externalId()).toArray(String[]::new))
                .param(
                        "others",
                        ties.stream().map(tie -> tie.other.externalId()).toArray(String[]::new))
                .param("kinds", ties.stream().map(Tie::kind).toArray(String[]::new))
                .param("roles", ties.stream().map(Tie::roles).toArray(String[]::new))
                .update();
        surroundings.refreshAll();
        jdbc.sql("analyze relationship, customer_relation").update();
    }

    private static List<Tie> ties(TeaMerchant merchant, Chance chance) {
        List<Guest> persons =
                merchant.guests().stream().filter(guest -> !guest.isFirm()).toList();
        List<Tie> ties = new ArrayList<>();
        for (Guest guest : merchant.guests()) {
            int at = chance.between(1, persons.size() - 1);
            Guest one = persons.get(at);
            Guest two = persons.get(at - 1);
            if (guest.isFirm()) {
                ties.add(new Tie(guest, one, "contact-person", "{buyer,user}"));
                String roles = chance.happens(PAYS_THEMSELVES) ? "{decision-maker,payer}" : "{decision-maker}";
                ties.add(new Tie(guest, two, "contact-person", roles));
            } else if (!guest.equals(one) && chance.happens(HAS_FAMILY)) {
                ties.add(new Tie(guest, one, "family", "{}"));
            } else if (!guest.equals(two) && chance.happens(WAS_BROUGHT)) {
                ties.add(new Tie(guest, two, "referrer", "{}"));
            }
        }
        return ties;
    }
}
