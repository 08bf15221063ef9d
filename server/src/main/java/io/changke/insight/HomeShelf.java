package io.changke.insight;

import io.changke.platform.FirmSettings;
import io.changke.value.BaseRefreshed;
import io.changke.value.ScoredShelf;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps Home worked out, and works it out again when what it rests on has changed. */
@Component
class HomeShelf {
    /** Up to so many customers Home follows every purchase; beyond, it is as of the last refresh. */
    private static final int FOLLOWED_AT_ONCE = 50_000;

    private final ScoredShelf shelf;
    private final HomeFigures figures;
    private final FirmSettings firm;

    HomeShelf(ScoredShelf shelf, HomeFigures figures, FirmSettings firm) {
        this.shelf = shelf;
        this.figures = figures;
        this.firm = firm;
    }

    @EventListener
    void on(BaseRefreshed event) {
        String currency = currency();
        shelf.workOut(name(currency), () -> figures.of(currency));
    }

    Home home() {
        String currency = currency();
        return shelf.read(
                name(currency), Home.class, home -> home.customers() > FOLLOWED_AT_ONCE, () -> figures.of(currency));
    }

    private static String name(String currency) {
        return "home in " + currency;
    }

    private String currency() {
        return firm.current().currency();
    }
}
