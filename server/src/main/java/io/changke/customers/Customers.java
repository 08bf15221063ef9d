package io.changke.customers;

import io.changke.customers.ChangeLog.Difference;
import io.changke.customers.CustomerRows.Stored;
import io.changke.fields.Listings;
import io.changke.platform.Refusal;
import io.changke.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers' records: the one door through which single customers are read and written. */
@Component
public class Customers {

    private final JdbcClient jdbc;
    private final Listings listings;
    private final CustomerView view;
    private final List<CustomerPart> parts;
    private final Visibility visibility;
    private final CustomerRows rows;
    private final ChangeLog log;
    private final Declarations declarations;
    private final ApplicationEventPublisher events;

    Customers(
            JdbcClient jdbc,
            Listings listings,
            CustomerView view,
            List<CustomerPart> parts,
            Visibility visibility,
            CustomerRows rows,
            ChangeLog log,
            Declarations declarations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.view = view;
        this.parts = parts;
        this.visibility = visibility;
        this.rows = rows;
        this.log = log;
        this.declarations = declarations;
        this.events = events;
    }

    /** Who stands for this one now, where it was merged into another meanwhile. */
    public Optional<Map<String, @Nullable Object>> findOrUnited(long id) {
        return find(id).or(() -> jdbc.sql("select merged_into from customer where id = ? and merged_into is not null")
                .param(id)
                .query(Long.class)
                .optional()
                .flatMap(this::find));
    }

    /** All fields of the catalogue, as in lists. */
    public Optional<Map<String, @Nullable Object>> find(long id) {
        return listings.find(id, List.of(visibility.ofCustomers()))
                .map(row -> view.of(List.of(row)).get(0));
    }

    /** The fields, the lists of facts, and the parts that the packages add to a record. */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> record(long id) {
        Map<String, @Nullable Object> customer = new LinkedHashMap<>(find(id).orElseThrow(() -> gone(id)));
        rows.read(id).map(Stored::profile).map(Profile::lists).ifPresent(customer::putAll);
        parts.forEach(part -> customer.put(part.name(), part.read(id)));
        return customer;
    }

    /** Enters a customer; the facts by the names of the API, the firm's own fields as an object {@code custom}. */
    @Transactional
    public long create(Map<String, ?> facts, Cause cause) {
        Profile profile = declarations.blank(facts);
        return enter(profile, cause).orElseThrow(() -> taken(profile));
    }

    /** Empty when somebody has the external identifier. */
    Optional<Long> enter(Profile profile, Cause cause) {
        Optional<Long> entered = Patience.limited(jdbc, () -> rows.insert(profile));
        entered.ifPresent(id -> {
            log.add(id, 0, cause, Difference.between(Map.of(), profile.facts()));
            events.publishEvent(new CustomerCreated(id));
        });
        return entered;
    }

    /**
     * Changes what is named. Who has read an older version may still change facts that nobody else has changed since.
     *
     * @return the names of the facts that are otherwise now
     */
    @Transactional
    public Set<String> change(long id, Map<String, ?> change, int version, Cause cause) {
        Stored held = held(id);
        Profile wanted = declarations.read(held.profile(), change);
        if (version != held.version()) {
            merge(id, version, held, wanted, Declarations.names(change));
        }
        return write(id, held, wanted, cause);
    }

    /** The same over whatever stands there now. */
    @Transactional
    public Set<String> change(long id, Map<String, ?> change, Cause cause) {
        Stored held = held(id);
        return write(id, held, declarations.read(held.profile(), change), cause);
    }

    /** Sets the house's own facts, such as the owner, by what stands there now and nobody else changes meanwhile. */
    @Transactional
    public Set<String> set(long id, UnaryOperator<Profile> change, Cause cause) {
        Stored held = held(id);
        return write(id, held, change.apply(held.profile()), cause);
    }

    private void merge(long id, int version, Stored held, Profile wanted, Set<String> names) {
        if (version > held.version() || log.since(id, version).size() < held.version() - version) {
            throw Refusal.conflict("customers.changed");
        }
        Map<String, Object> now = held.profile().facts();
        Refusal conflict = log.conflict(
                id,
                version,
                names.stream()
                        .filter(name ->
                                !Objects.equals(now.get(name), wanted.facts().get(name)))
                        .toList());
        if (!conflict.fields().isEmpty()) {
            throw conflict;
        }
    }

    Set<String> write(long id, Stored held, Profile wanted, Cause cause) {
        Difference difference = Difference.between(
                held.profile().facts(), CustomerRows.keyed(wanted).facts());
        if (difference.isEmpty()) {
            return Set.of();
        }
        try {
            Patience.limited(jdbc, () -> rows.update(id, difference.after()));
        } catch (DuplicateKeyException already) {
            throw taken(wanted);
        }
        log.add(id, held.version() + 1, cause, difference);
        Set<String> facts = difference.facts();
        if (!facts.isEmpty()) {
            events.publishEvent(new CustomerChanged(id, facts));
        }
        return facts;
    }

    /** Keeps others from changing the customer until the end of the transaction. */
    Stored held(long id) {
        return rows.hold(id).filter(stored -> !stored.isDeleted()).orElseThrow(() -> gone(id));
    }

    /** Keeps the customer from being removed until the end of the transaction. */
    @Transactional
    public void hold(long id) {
        boolean there = jdbc.sql("select id from customer where id = ? and deleted_at is null for key share")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw gone(id);
        }
    }

    /** The customer with this identifier, held as by {@link #hold}; created where there is none. */
    @Transactional
    public long holdOrCreate(String externalId) {
        return known(externalId).orElseGet(() -> {
            Optional<Long> created = rows.insert(Profile.of(Map.of("externalId", externalId)));
            created.ifPresent(id -> events.publishEvent(new CustomerCreated(id)));
            return created.or(() -> known(externalId)).orElseThrow(() -> Refusal.notFound("customers.unknown"));
        });
    }

    private Optional<Long> known(String externalId) {
        Optional<Long> known = jdbc.sql("""
                        select coalesce(merged_into, id) from customer where external_id = ? for key share
                        """).param(externalId).query(Long.class).optional();
        known.ifPresent(this::hold);
        return known;
    }

    Refusal gone(long id) {
        return rows.absence(id).map(Absence::refusal).orElseGet(() -> Refusal.notFound("customers.unknown"));
    }

    Refusal taken(Profile profile) {
        boolean deleted = jdbc.sql("select deleted_at is not null from customer where external_id = ?")
                .param(profile.text("externalId"))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        return Refusal.conflict(deleted ? "customers.externalIdOfDeleted" : "customers.externalIdTaken");
    }
}
