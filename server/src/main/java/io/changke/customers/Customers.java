package io.changke.customers;

import io.changke.customfields.CustomValues;
import io.changke.fields.Listings;
import io.changke.platform.Checks;
import io.changke.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers' records: the one door through which single customers are read and written. */
@Component
public class Customers {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Listings listings;
    private final CustomerView view;
    private final List<CustomerPart> parts;
    private final Visibility visibility;
    private final CustomValues customValues;
    private final ApplicationEventPublisher events;

    Customers(
            JdbcClient jdbc,
            Listings listings,
            CustomerView view,
            List<CustomerPart> parts,
            Visibility visibility,
            CustomValues customValues,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.view = view;
        this.parts = parts;
        this.visibility = visibility;
        this.customValues = customValues;
        this.events = events;
    }

    /** All fields of the catalogue, as in lists. */
    public Optional<Map<String, @Nullable Object>> find(long id) {
        return listings.find(id, List.of(visibility.ofCustomers()))
                .map(row -> view.of(List.of(row)).get(0));
    }

    /** The fields, and the parts that the packages add to a record. */
    @Transactional(readOnly = true)
    Map<String, @Nullable Object> record(long id) {
        Map<String, @Nullable Object> customer = new LinkedHashMap<>(find(id).orElseThrow(Customers::unknown));
        parts.forEach(part -> customer.put(part.name(), part.read(id)));
        return customer;
    }

    @Transactional
    long create(Customer customer, Map<String, @Nullable Object> custom) {
        check(customer);
        String values = customValues.read(custom);
        long id = Patience.limited(jdbc, () -> insert(customer))
                .orElseThrow(() -> Refusal.conflict("customers.externalIdTaken"));
        setCustom(id, values);
        events.publishEvent(new CustomerCreated(id));
        return id;
    }

    @Transactional
    void change(long id, Map<String, @Nullable Object> change, int version) {
        Customer old = jdbc.sql("""
                        select external_id, name, phone, email, city
                        from customer
                        where id = :id and version = :version
                        for update
                        """)
                .param("id", id)
                .param("version", version)
                .query(Customer.class)
                .optional()
                .orElseThrow(() -> find(id).isPresent() ? Refusal.conflict("customers.changed") : unknown());
        Customer changed = old.changed(change);
        check(changed);
        String values = customValues.read(custom(change));
        try {
            Patience.limited(jdbc, () -> update(id, changed));
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("customers.externalIdTaken");
        }
        setCustom(id, values);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> custom(Map<String, @Nullable Object> change) {
        return change.get("custom") instanceof Map<?, ?> given ? (Map<String, @Nullable Object>) given : Map.of();
    }

    /** Sets the fields named; those that are null there are cleared. */
    private void setCustom(long id, String values) {
        if (!values.equals("{}")) {
            jdbc.sql("update customer set custom = jsonb_strip_nulls(custom || ?::jsonb) where id = ?")
                    .param(values)
                    .param(id)
                    .update();
        }
    }

    /** Keeps the customer from being removed until the end of the transaction. */
    @Transactional
    public void hold(long id) {
        boolean there = jdbc.sql("select id from customer where id = ? for key share")
                .param(id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw unknown();
        }
    }

    /** The customer with this identifier, held as by {@link #hold}; created where there is none. */
    @Transactional
    public long holdOrCreate(String externalId) {
        return held(externalId).orElseGet(() -> {
            Optional<Long> created = insert(new Customer(externalId, null, null, null, null));
            created.ifPresent(id -> events.publishEvent(new CustomerCreated(id)));
            return created.or(() -> held(externalId)).orElseThrow(Customers::unknown);
        });
    }

    private Optional<Long> held(String externalId) {
        return jdbc.sql("select id from customer where external_id = ? for key share")
                .param(externalId)
                .query(Long.class)
                .optional();
    }

    private Optional<Long> insert(Customer customer) {
        return written("""
                        insert into customer (external_id, name, phone, email, city, sort_name, search)
                        values (:externalId, :name, :phone, :email, :city, :sortName, :search)
                        on conflict (external_id) do nothing
                        returning id
                        """, customer).query(Long.class).optional();
    }

    private int update(long id, Customer customer) {
        return written("""
                        update customer
                        set external_id = :externalId, name = :name, phone = :phone, email = :email, city = :city,
                            sort_name = :sortName, search = :search, updated_at = now(), version = version + 1
                        where id = :id
                        """, customer).param("id", id).update();
    }

    private JdbcClient.StatementSpec written(String sql, Customer customer) {
        SearchKeys keys = customer.keys();
        return jdbc.sql(sql)
                .param("externalId", customer.externalId())
                .param("name", customer.name())
                .param("phone", customer.phone())
                .param("email", customer.email())
                .param("city", customer.city())
                .param("sortName", keys.sortName())
                .param("search", keys.search());
    }

    private static void check(Customer customer) {
        Checks checks = new Checks().require(!customer.isEmpty(), "name", "customers.empty");
        length(checks, "externalId", customer.externalId());
        length(checks, "name", customer.name());
        length(checks, "phone", customer.phone());
        length(checks, "email", customer.email());
        length(checks, "city", customer.city());
        String email = customer.email();
        checks.require(email == null || email.matches("[^@\\s]+@[^@\\s]+"), "email", "customers.email");
        checks.done();
    }

    private static void length(Checks checks, String field, @Nullable String text) {
        checks.require(text == null || text.length() <= LONGEST, field, "customers.tooLong", LONGEST);
    }

    private static Refusal unknown() {
        return Refusal.notFound("customers.unknown");
    }
}
