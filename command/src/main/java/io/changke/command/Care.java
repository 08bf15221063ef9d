package io.changke.command;

import io.changke.analytics.base.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Whom to care for first: those who are clearly later than their own rhythm, but not yet lost, the most valuable first.
 */
final class Care {

    private static final int SHOWN = 10;

    /** From twice the own rhythm on, somebody is late; from three times on, in decline. */
    private static final double LATE = 2;

    private static final Comparator<ScoredCustomer> BY_WORTH = Comparator.comparingDouble(ScoredCustomer::worth);

    private final PriorityQueue<ScoredCustomer> first = new PriorityQueue<>(BY_WORTH);
    private long customers;
    private double worth;

    void add(ScoredCustomer customer) {
        Double overdue = customer.score().evidence().overdue();
        boolean late = overdue != null && overdue >= LATE && customer.score().stage() != Stage.LOST;
        if (!late || customer.worth() <= 0) {
            return;
        }
        customers++;
        worth += customer.worth();
        first.add(customer);
        if (first.size() > SHOWN) {
            first.poll();
        }
    }

    long customers() {
        return customers;
    }

    double worth() {
        return worth;
    }

    /** At most ten, the most valuable first. */
    List<ScoredCustomer> first() {
        List<ScoredCustomer> sorted = new ArrayList<>(first);
        sorted.sort(BY_WORTH.reversed());
        return sorted;
    }
}
