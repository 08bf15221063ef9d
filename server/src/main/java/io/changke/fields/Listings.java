package io.changke.fields;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads customers page by page in the order of a field, by keyset, and counts them. */
@Component
public class Listings {

    private final PlannedAnew queries;
    private final FieldCatalogue catalogue;
    private final DSLContext sql = DSL.using(SQLDialect.POSTGRES);

    Listings(PlannedAnew queries, FieldCatalogue catalogue) {
        this.queries = queries;
        this.catalogue = catalogue;
    }

    public List<Row> read(Listing listing, @Nullable Position after, int limit) {
        return read(listing, catalogue.fields(), after, limit);
    }

    /** Only these fields of each customer. */
    public List<Row> read(Listing listing, Collection<Field> shown, @Nullable Position after, int limit) {
        List<Row> rows = new ArrayList<>();
        if (after == null || after.value() != null) {
            rows.addAll(fetch(ListingSql.filled(listing, after).first(shown, limit), shown));
        }
        if (rows.size() < limit) {
            boolean alreadyThere = after != null && after.value() == null;
            Position place = alreadyThere ? after : null;
            rows.addAll(fetch(ListingSql.empty(listing, place).first(shown, limit - rows.size()), shown));
        }
        return rows;
    }

    /**
     * Every customer of a list in its order, from one state of the database. They are fetched little by little, so a
     * million need no more memory than a thousand.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(Listing listing, Collection<Field> shown, Consumer<Row> reader) {
        for (ListingSql part : List.of(ListingSql.filled(listing, null), ListingSql.empty(listing, null))) {
            queries.each(part.all(shown), (result, number) -> rowOf(result, shown), reader);
        }
    }

    public Optional<Row> find(long id, List<Listing.Restriction> restrictions) {
        Condition where = DSL.and(restrictions.stream()
                        .map(Listing.Restriction::condition)
                        .toList())
                .and(ListingSql.ID.eq(id));
        Collection<Field> shown = catalogue.fields();
        return fetch(ListingSql.one(where, shown), shown).stream().findFirst();
    }

    /** Whether there is any customer like that. */
    public boolean exists(List<Listing.Restriction> restrictions) {
        Condition where = DSL.and(
                restrictions.stream().map(Listing.Restriction::condition).toList());
        Query query = sql.select(
                DSL.field(DSL.exists(DSL.selectOne().from("customer c").where(where))));
        return queries.single(query, (row, number) -> row.getBoolean(1));
    }

    public long count(Listing listing) {
        return queries.single(counting(listing), (row, number) -> row.getLong(1));
    }

    /** Counted where that takes no longer, and otherwise as PostgreSQL expects. */
    public Counted count(Listing listing, Duration most) {
        return queries.singleWithin(most, counting(listing), (row, number) -> new Counted(row.getLong(1), true))
                .orElseGet(() -> new Counted(queries.expected(of(listing, DSL.one())), false));
    }

    private Query counting(Listing listing) {
        return of(listing, DSL.count());
    }

    private Query of(Listing listing, org.jooq.Field<?> what) {
        return sql.select(what)
                .from(ListingSql.from(ConditionSql.fields(listing.condition())))
                .where(listing.where());
    }

    /** How many fulfil each of the conditions, in their order, in one reading. */
    public List<Long> counts(List<Listing.Restriction> restrictions, List<io.changke.fields.Condition> conditions) {
        Set<Field> needed = new LinkedHashSet<>();
        conditions.forEach(each -> needed.addAll(ConditionSql.fields(each)));
        Query query = sql.select(conditions.stream()
                        .map(each -> DSL.count().filterWhere(ConditionSql.of(each)))
                        .toList())
                .from(ListingSql.from(needed))
                .where(DSL.and(restrictions.stream()
                        .map(Listing.Restriction::condition)
                        .toList()));
        return queries.single(query, (row, number) -> {
            List<Long> counts = new ArrayList<>();
            for (int column = 1; column <= conditions.size(); column++) {
                counts.add(row.getLong(column));
            }
            return counts;
        });
    }

    /** Writes their ids into a table, beside a key; answers how many there are. */
    @Transactional
    public int store(Listing listing, String table, String keyColumn, long key) {
        return queries.write(
                sql.insertInto(DSL.table(table), DSL.field(keyColumn, Long.class), DSL.field("customer_id", Long.class))
                        .select(sql.select(val(key), ListingSql.ID)
                                .from(ListingSql.from(ConditionSql.fields(listing.condition())))
                                .where(listing.where())));
    }

    /** How many have each value of a field, in the order of its choices; under the empty text those who have none. */
    public Map<String, Long> countBy(Listing listing, Field field) {
        Set<Field> needed = new LinkedHashSet<>(ConditionSql.fields(listing.condition()));
        needed.add(field);
        org.jooq.Field<String> value =
                DSL.coalesce(ConditionSql.expression(field.sql(), field.type()).cast(SQLDataType.CLOB), DSL.inline(""));
        Query query = sql.select(value.as("value"), DSL.count().as("customers"))
                .from(ListingSql.from(needed))
                .where(listing.where())
                .groupBy(DSL.inline(1));
        Map<String, Long> counts = new TreeMap<>(Comparator.<String>comparingInt(choice -> place(field, choice))
                .thenComparing(Comparator.naturalOrder()));
        queries.rows(query, (result, number) -> counts.merge(result.getString(1), result.getLong(2), Long::sum));
        return counts;
    }

    private static int place(Field field, String choice) {
        int place = field.choices().indexOf(choice);
        return place < 0 ? field.choices().size() : place;
    }

    private List<Row> fetch(Query query, Collection<Field> shown) {
        return queries.rows(query, (result, number) -> rowOf(result, shown));
    }

    private static Row rowOf(ResultSet result, Collection<Field> shown) throws SQLException {
        Row row = Row.of(new Position(result.getString(ListingSql.SORTED), result.getLong("id")));
        int column = 2;
        for (Field field : shown) {
            row.put(field, field.type().read(result, ++column));
        }
        return row;
    }
}
