package io.changke.owners;

import io.changke.customers.Cause;
import io.changke.customers.Customers;
import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.access.Colleagues;
import io.changke.profile.Profile;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers to those who look after them, and takes them back. */
@Component
public class Owners {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final PoolRules rules;
    private final Colleagues colleagues;

    Owners(JdbcClient jdbc, Customers customers, PoolRules rules, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.rules = rules;
        this.colleagues = colleagues;
    }

    /** Whoever comes first has the customer; who has it already keeps it. */
    @Transactional
    void claim(long customer, Caller caller) {
        Long user = caller.userId();
        if (user == null) {
            throw Refusal.unusable("owners.noPerson");
        }
        requireAtWork(user);
        customers.set(
                customer,
                profile -> {
                    Long owner = owner(profile);
                    if (owner != null && !owner.equals(user)) {
                        throw Refusal.conflict("owners.taken", name(owner));
                    }
                    if (owner == null) {
                        rules.requireRoom(user);
                    }
                    return profile.with(given(owner, user));
                },
                Cause.of(Cause.Kind.EDIT, caller));
    }

    /** @param user null to put the customer into the pool */
    @Transactional
    void give(long customer, @Nullable Long user, Caller caller) {
        UnaryOperator<Profile> handing = handing(user);
        customers.set(customer, handing, Cause.of(Cause.Kind.EDIT, caller));
    }

    /**
     * What handing customers on does to each.
     *
     * @param user null to put them into the pool; refused who looks after nobody
     */
    public UnaryOperator<Profile> handing(@Nullable Long user) {
        requireAtWork(user);
        return profile -> profile.with(given(owner(profile), user));
    }

    /** The same, but for those who have another owner by now. */
    UnaryOperator<Profile> handing(long from, @Nullable Long user) {
        UnaryOperator<Profile> handing = handing(user);
        return profile -> Objects.equals(owner(profile), from) ? handing.apply(profile) : profile;
    }

    private static Map<String, @Nullable Object> given(@Nullable Long from, @Nullable Long to) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        if (!Objects.equals(from, to)) {
            facts.put("owner", to);
            facts.put(
                    "ownedSince",
                    to == null
                            ? null
                            : OffsetDateTime.now(ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MICROS)
                                    .toString());
        }
        return facts;
    }

    private static @Nullable Long owner(Profile profile) {
        return profile.facts().get("owner") instanceof Number owner ? owner.longValue() : null;
    }

    /** Whether customers can be given to this colleague; refused otherwise, the pool takes all. */
    public void requireAtWork(@Nullable Long user) {
        if (user != null && !colleagues.atWork(user)) {
            throw Refusal.field("owner", "owners.notAtWork");
        }
    }

    private String name(long user) {
        return jdbc.sql("select name from app_user where id = ?")
                .param(user)
                .query(String.class)
                .single();
    }
}
