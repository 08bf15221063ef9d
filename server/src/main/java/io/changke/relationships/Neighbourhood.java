package io.changke.relationships;

import io.changke.customers.Visibility;
import io.changke.relationships.Relationship.Neighbour;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who stands around a customer, in the reader's sight; what a merge brought twice is told once. */
@Component
class Neighbourhood {

    private static final int MOST_LISTED = 1000;
    private static final int MOST_DRAWN = 60;
    private static final String PERSON = """
            c.id as around, c.name, coalesce(c.external_id, c.email, c.phone, c.id::text) as number,
            c.kind as around_kind, c.phone, c.city
            """;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final MessageSource messages;

    Neighbourhood(JdbcClient jdbc, Visibility visibility, MessageSource messages) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.messages = messages;
    }

    /** @param step how far from the one in the middle */
    @Schema(name = "NetworkNode")
    record Node(Neighbour customer, int step) {}

    /** The one at the end is the kind to the one it begins at. */
    @Schema(name = "NetworkLink")
    record Link(long from, long to, Kind kind, boolean ended) {}

    record Network(List<Node> nodes, List<Link> links, boolean truncated) {}

    /** Those without an end first. */
    List<Relationship> of(long customer) {
        Map<List<Object>, Relationship> once = new LinkedHashMap<>();
        around(List.of(customer), MOST_LISTED)
                .forEach(each ->
                        once.putIfAbsent(List.of(each.kind(), each.other().id()), each));
        return List.copyOf(once.values());
    }

    private List<Relationship> around(Collection<Long> customers, int limit) {
        Locale language = LocaleContextHolder.getLocale();
        return jdbc.sql("""
                        select r.id, r.kind, r.roles, r.since, r.until, r.note, r.version, %s
                        from relationship_of r
                        join customer c on c.id = r.around
                        where r.customer_id = any (:customers) and %s
                        order by r.until is not null, r.kind, c.sort_name, r.id
                        limit :limit
                        """.formatted(PERSON, visibility.ofCustomers().sql()))
                .param("customers", customers.toArray(Long[]::new))
                .param("limit", limit)
                .query((row, number) -> new Relationship(
                        row.getLong("id"),
                        Kind.of(row.getString("kind")).orElseThrow(),
                        neighbour(row, language),
                        roles(row),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("note"),
                        row.getInt("version")))
                .list();
    }

    private static List<String> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return List.of((String[]) roles.getArray());
    }

    private Neighbour neighbour(ResultSet row, Locale language) throws SQLException {
        @Nullable String name = row.getString("name");
        Object[] number = {row.getString("number")};
        return new Neighbour(
                row.getLong("around"),
                name == null ? Objects.requireNonNull(messages.getMessage("customer.unnamed", number, language)) : name,
                row.getString("around_kind"),
                row.getString("phone"),
                row.getString("city"));
    }

    /** Up to this many steps around the customer, and every relation among those who are drawn. */
    Network network(long customer, int steps) {
        Map<Long, Node> nodes = new LinkedHashMap<>();
        self(customer).forEach(self -> nodes.put(self.id(), new Node(self, 0)));
        boolean truncated = false;
        List<Long> edge = List.of(customer);
        for (int step = 1; step <= steps && !edge.isEmpty(); step++) {
            List<Long> next = new ArrayList<>();
            for (Relationship each : around(edge, MOST_LISTED)) {
                if (nodes.containsKey(each.other().id())) {
                    continue;
                }
                if (nodes.size() >= MOST_DRAWN) {
                    truncated = true;
                    break;
                }
                nodes.put(each.other().id(), new Node(each.other(), step));
                next.add(each.other().id());
            }
            edge = next;
        }
        return new Network(List.copyOf(nodes.values()), links(nodes.keySet()), truncated);
    }

    private List<Neighbour> self(long customer) {
        Locale language = LocaleContextHolder.getLocale();
        return jdbc.sql("select " + PERSON + "from customer c where c.id = ?")
                .param(customer)
                .query((row, number) -> neighbour(row, language))
                .list();
    }

    private List<Link> links(Collection<Long> drawn) {
        Map<List<Object>, Link> once = new HashMap<>();
        jdbc.sql("""
                        select customer_id, other_id, kind, until is not null as ended
                        from relationship
                        where customer_id = any (:drawn) and other_id = any (:drawn) and customer_id <> other_id
                        order by id
                        """)
                .param("drawn", drawn.toArray(Long[]::new))
                .query((row, number) -> new Link(
                        row.getLong(1),
                        row.getLong(2),
                        Kind.of(row.getString(3)).orElseThrow(),
                        row.getBoolean(4)))
                .list()
                .forEach(link -> once.putIfAbsent(key(link), link));
        return List.copyOf(once.values());
    }

    private static List<Object> key(Link link) {
        boolean swapped = link.kind == link.kind.backwards() && link.from > link.to;
        return List.of(swapped ? link.to : link.from, swapped ? link.from : link.to, link.kind);
    }
}
