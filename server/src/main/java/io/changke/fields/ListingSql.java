package io.changke.fields;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * How a list is read. Rows whose sorted field is empty come last and are a part of their own: "is not null" lets
 * PostgreSQL walk the index of the joined table instead of sorting the whole base.
 */
final class ListingSql {

    static final org.jooq.Field<Long> ID = DSL.field("c.id", Long.class);
    static final String SORTED = "sorted_value";
    private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

    private final Sort sort;
    private final Collection<Field> needed;
    private final org.jooq.Field<Object> value;
    private final Condition where;
    private final List<OrderField<?>> order;

    private ListingSql(Listing listing, org.jooq.Field<Object> value, Condition which, List<OrderField<?>> order) {
        this.sort = listing.sort();
        this.needed = new LinkedHashSet<>(ConditionSql.fields(listing.condition()));
        this.needed.add(sort.field());
        this.value = value;
        this.where = listing.where().and(which);
        this.order = order;
    }

    /** The rows with a value in the field they are sorted by, after this one. */
    static ListingSql filled(Listing listing, @Nullable Position after) {
        Sort sort = listing.sort();
        org.jooq.Field<Object> value = value(sort);
        Join join = sort.field().join();
        org.jooq.Field<Long> id = join == null ? ID : DSL.field(join.key(), Long.class);
        Condition which = value.isNotNull();
        if (after != null && after.value() != null) {
            var here = row(value, id);
            var there = row(val(sort.field().type().parse(after.value())), val(after.id()));
            which = which.and(sort.descending() ? here.lessThan(there) : here.greaterThan(there));
        }
        return new ListingSql(listing, value, which, order(sort, value, id));
    }

    /** Those without, after this one. */
    static ListingSql empty(Listing listing, @Nullable Position after) {
        Sort sort = listing.sort();
        org.jooq.Field<Object> value = value(sort);
        Condition which = value.isNull();
        if (after != null) {
            which = which.and(sort.descending() ? ID.lt(after.id()) : ID.gt(after.id()));
        }
        return new ListingSql(listing, value, which, List.of(sort.descending() ? ID.desc() : ID.asc()));
    }

    private static List<OrderField<?>> order(Sort sort, org.jooq.Field<?> value, org.jooq.Field<Long> id) {
        return sort.descending() ? List.of(value.desc(), id.desc()) : List.of(value.asc(), id.asc());
    }

    private static org.jooq.Field<Object> value(Sort sort) {
        return ConditionSql.expression(sort.field().order(), sort.field().type());
    }

    /** All of them, whatever they need joined at once. */
    Query all(Collection<Field> shown) {
        Set<Field> all = new LinkedHashSet<>(shown);
        all.addAll(needed);
        return SQL.select(columns(value, shown)).from(from(all)).where(where).orderBy(order);
    }

    /**
     * The first of them: who they are is found with what the list asks for alone, and what is shown of them is joined to
     * those few. PostgreSQL joins no more than eight tables in an order of its own choice, and the sixteen of all fields
     * had it sort the whole base.
     */
    Query first(Collection<Field> shown, int limit) {
        org.jooq.Field<Object> sorted = DSL.field("page.sorted", Object.class);
        org.jooq.Field<Long> id = DSL.field("page.id", Long.class);
        var page = SQL.select(ID.as("id"), value.as("sorted"))
                .from(from(needed))
                .where(where)
                .orderBy(order)
                .limit(limit);
        String joined = "({0}) page join customer c on c.id = page.id" + joins(shown);
        return SQL.select(columns(sorted, shown)).from(DSL.table(joined, page)).orderBy(order(sort, sorted, id));
    }

    /** The one customer of whom this holds. */
    static Query one(Condition where, Collection<Field> shown) {
        return SQL.select(columns(DSL.inline(""), shown)).from(from(shown)).where(where);
    }

    private static List<org.jooq.SelectField<?>> columns(org.jooq.Field<?> sorted, Collection<Field> shown) {
        List<org.jooq.SelectField<?>> columns = new ArrayList<>();
        columns.add(ID.as("id"));
        columns.add(sorted.cast(SQLDataType.CLOB).as(SORTED));
        for (Field field : shown) {
            columns.add(ConditionSql.expression(field.sql(), field.type()).as(DSL.quotedName(field.name())));
        }
        return columns;
    }

    /** The customer with the tables that these fields are read from. */
    static org.jooq.Table<?> from(Collection<Field> fields) {
        return DSL.table("customer c" + joins(fields));
    }

    private static String joins(Collection<Field> fields) {
        return FieldCatalogue.joins(fields).stream()
                .map(join -> " " + join.sql())
                .collect(Collectors.joining());
    }
}
