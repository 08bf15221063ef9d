package io.changke.bulk;

import io.changke.platform.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody may hold a customer of a portion for a while: then the portion's turn comes again. */
final class Turns {

    private static final int MOST = 20;

    private Turns() {}

    static void taken(Runnable portion) {
        for (int turn = 1; ; turn++) {
            try {
                portion.run();
                return;
            } catch (Refusal busy) {
                if (busy.status() != HttpStatus.SERVICE_UNAVAILABLE || turn == MOST) {
                    throw busy;
                }
            }
        }
    }
}
