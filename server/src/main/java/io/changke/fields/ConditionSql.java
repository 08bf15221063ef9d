package io.changke.fields;

import io.changke.fields.Condition.Test;
import io.changke.platform.access.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** The one place where conditions become SQL; every value is a bind parameter. */
final class ConditionSql {

    /** Where the firm is; PostgreSQL reads it once a statement. */
    private static final String TODAY = "(select (now() at time zone time_zone)::date from firm_setting)";

    private ConditionSql() {}

    static org.jooq.Condition of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return DSL.and(all.of().stream().map(ConditionSql::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return DSL.or(any.of().stream().map(ConditionSql::of).toList());
        }
        if (condition instanceof Condition.Not not) {
            // "is not true" keeps customers whose field is empty: they do not fulfil the inner condition
            return DSL.condition("({0}) is not true", of(not.of()));
        }
        if (condition instanceof Condition.Happened happened) {
            return happened(happened);
        }
        return test((Test) condition);
    }

    private static org.jooq.Condition happened(Condition.Happened happened) {
        Event event = happened.event();
        StringBuilder sql = new StringBuilder("exists (" + event.sql() + " and " + event.date());
        List<QueryPart> values = new ArrayList<>();
        if (happened.lastDays() != null) {
            sql.append(" between " + TODAY + " - {0} and " + TODAY);
            values.add(DSL.val(happened.lastDays()));
        } else {
            sql.append(" between {0} and {1}");
            values.add(DSL.val(happened.from()));
            values.add(DSL.val(happened.to()));
        }
        happened.details().forEach((name, value) -> {
            sql.append(" and " + event.details().get(name) + " is not distinct from {" + values.size() + "}");
            values.add(DSL.val(value, String.class));
        });
        return DSL.condition(sql.append(")").toString(), values.toArray(QueryPart[]::new));
    }

    private static org.jooq.Condition test(Test test) {
        Field field = test.field();
        org.jooq.Field<Object> column = expression(field.sql(), field.type());
        Object first = test.values().isEmpty() ? "" : test.values().get(0);
        if (field.type() == FieldType.MANY_CHOICE && test.operator() != Condition.Operator.EMPTY) {
            return DSL.or(test.values().stream()
                    .map(choice -> DSL.condition("{0} @> {1}::jsonb", column, DSL.val("[\"" + choice + "\"]")))
                    .toList());
        }
        if (field.type() == FieldType.TAGS && test.operator() != Condition.Operator.EMPTY) {
            return tagged(column, test);
        }
        return switch (test.operator()) {
            case IS -> column.eq(first);
            case IN -> column.in(test.values());
            case AT_LEAST -> column.ge(first);
            case AT_MOST -> column.le(first);
            case BETWEEN -> column.between(first, test.values().get(1));
            case CONTAINS -> column.containsIgnoreCase(first);
            case STARTS_WITH -> column.startsWithIgnoreCase(first);
            case OLDER_THAN_DAYS -> DSL.condition("{0} < " + TODAY + " - {1}", column, DSL.val(first));
            case IN_NEXT_DAYS ->
                DSL.condition("{0} between " + TODAY + " and " + TODAY + " + {1}", column, DSL.val(first));
            case IN_LAST_DAYS -> DSL.condition("{0} between " + TODAY + " - {1} and " + TODAY, column, DSL.val(first));
            case ANNIVERSARY_IN_NEXT_DAYS ->
                DSL.condition("next_anniversary({0}, " + TODAY + ") <= " + TODAY + " + {1}", column, DSL.val(first));
            case EMPTY ->
                Boolean.TRUE.equals(first)
                        ? empty(column, field)
                        : empty(column, field).not();
        };
    }

    /** Any of the words; "<> '{}'" lets the index serve it that leaves out everybody without one. */
    private static org.jooq.Condition tagged(org.jooq.Field<Object> column, Test test) {
        String[] words = test.values().stream().map(String::valueOf).toArray(String[]::new);
        return DSL.condition("({0} <> '{}' and {0} && {1}::text[])", column, DSL.val(words));
    }

    private static org.jooq.Condition empty(org.jooq.Field<Object> column, Field field) {
        if (field.type() == FieldType.TAGS) {
            return DSL.condition("{0} = '{}'", column);
        }
        return field.type() == FieldType.TEXT ? column.isNull().or(column.eq("")) : column.isNull();
    }

    @SuppressWarnings("unchecked")
    static org.jooq.Field<Object> expression(String sql, FieldType type) {
        return (org.jooq.Field<Object>) DSL.field(sql.replace(Field.READER, reader()), type.javaType);
    }

    private static String reader() {
        return Caller.current().map(Caller::userId).map(String::valueOf).orElse("null::bigint");
    }

    /** The fields that a condition reads, for the joins they need. */
    static List<Field> fields(Condition condition) {
        List<Field> found = new ArrayList<>();
        if (condition instanceof Condition.All all) {
            all.of().forEach(each -> found.addAll(fields(each)));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(each -> found.addAll(fields(each)));
        } else if (condition instanceof Condition.Not not) {
            found.addAll(fields(not.of()));
        } else if (condition instanceof Test test) {
            found.add(test.field());
        }
        return found;
    }
}
