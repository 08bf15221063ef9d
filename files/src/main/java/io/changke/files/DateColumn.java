package io.changke.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Decides the order of day, month and year by all dates of a column, since one date alone often cannot. */
final class DateColumn {

    private static final List<DateOrder> ORDERS =
            List.of(DateOrder.YEAR_MONTH_DAY, DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR);

    /** One misprint does not overrule the rest of the column. */
    private static final int OVERWHELMING = 20;

    private final DateParser parser = new DateParser();
    private final long[] only = new long[ORDERS.size()];
    private final BitSet firstNumbers = new BitSet();
    private final BitSet lastNumbers = new BitSet();
    private long dates;
    private long plain;
    private long different;
    private long yearFirst;
    private long yearLast;
    private String example = "";

    static boolean isDate(DateParser parser, String cell) {
        return !parser.isShort(cell) && ORDERS.stream().anyMatch(order -> parser.parse(cell, order));
    }

    void add(char[] text, int from, int to) {
        int possible = 0;
        int orders = 0;
        for (int i = 0; i < ORDERS.size(); i++) {
            if (parser.parse(text, from, to, ORDERS.get(i))) {
                possible |= 1 << i;
                orders++;
                if (parser.orderIsPlain()) {
                    plain++;
                    dates++;
                    keepExample(text, from, to);
                    return;
                }
            }
        }
        if (orders > 0) {
            dates++;
            keepExample(text, from, to);
            count(possible);
        }
    }

    private void keepExample(char[] text, int from, int to) {
        if (example.isEmpty()) {
            example = new String(text, from, to - from);
        }
    }

    private void count(int possible) {
        firstNumbers.set(parser.number(0));
        lastNumbers.set(parser.number(2));
        boolean dayFirst = (possible & 2) != 0;
        boolean monthFirst = (possible & 4) != 0;
        yearFirst += (possible & 1) != 0 ? 1 : 0;
        yearLast += dayFirst || monthFirst ? 1 : 0;
        only[0] += possible == 1 ? 1 : 0;
        only[1] += dayFirst && !monthFirst ? 1 : 0;
        only[2] += monthFirst && !dayFirst ? 1 : 0;
        different += dayFirst && monthFirst && parser.number(0) != parser.number(1) ? 1 : 0;
    }

    /** Empty while the dates seen so far allow more than one order and would mean different days. */
    Optional<DateOrder> order() {
        List<DateOrder> candidates = candidates();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    List<DateOrder> candidates() {
        if (dates == plain) {
            return List.of(DateOrder.YEAR_MONTH_DAY);
        }
        if (yearComesFirst()) {
            return List.of(DateOrder.YEAR_MONTH_DAY);
        }
        List<DateOrder> candidates = new ArrayList<>();
        boolean immaterial = different == 0 && only[1] + only[2] == 0;
        if (only[1] > OVERWHELMING * only[2] || immaterial) {
            candidates.add(DateOrder.DAY_MONTH_YEAR);
        } else if (only[2] > OVERWHELMING * only[1]) {
            candidates.add(DateOrder.MONTH_DAY_YEAR);
        } else {
            candidates.add(DateOrder.DAY_MONTH_YEAR);
            candidates.add(DateOrder.MONTH_DAY_YEAR);
        }
        if (yearCouldBeFirst()) {
            candidates.add(DateOrder.YEAR_MONTH_DAY);
        }
        return candidates;
    }

    /** With years of two digits: the end that takes fewer values is the year. */
    private boolean yearComesFirst() {
        return yearFirst > yearLast || (yearCouldBeFirst() && firstNumbers.cardinality() < lastNumbers.cardinality());
    }

    private boolean yearCouldBeFirst() {
        return yearFirst >= yearLast && firstNumbers.cardinality() <= lastNumbers.cardinality();
    }

    boolean isEmpty() {
        return dates == 0;
    }

    /** Nothing that comes later in the column could change the order. */
    boolean isPlain() {
        return dates == plain;
    }

    boolean isSettled() {
        return only[1] + only[2] > 10_000 && order().isPresent();
    }

    String example() {
        return example;
    }
}
