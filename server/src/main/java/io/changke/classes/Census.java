package io.changke.classes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives the classes of all customers, bit by bit, so that nobody who changes a customer waits long. */
@Component
class Census {
    private static final int AT_ONCE = 5_000;

    /** Who was being derived by others in the first, with the cuts of before, is met in the second. */
    private static final int PASSES = 2;

    private final Classes classes;
    private final Cuts cuts;
    private final Interruptions interruptions;
    private final TransactionTemplate transaction;

    Census(Classes classes, Cuts cuts, Interruptions interruptions, TransactionTemplate transaction) {
        this.classes = classes;
        this.cuts = cuts;
        this.interruptions = interruptions;
        this.transaction = transaction;
    }

    /** @param asking whether it is the customers who changed, and not where the classes begin and end */
    void all(boolean asking) {
        cuts.renew();
        classes.forgetTheGone();
        for (int pass = 0; pass < PASSES; pass++) {
            List<Long> customers = classes.otherwiseByNow();
            for (int from = 0; from < customers.size(); from += AT_ONCE) {
                List<Long> some = customers.subList(from, Math.min(from + AT_ONCE, customers.size()));
                transaction.executeWithoutResult(status -> {
                    classes.deriveUntroubled(some);
                    if (asking) {
                        interruptions.ask(some);
                    }
                });
            }
        }
    }
}
