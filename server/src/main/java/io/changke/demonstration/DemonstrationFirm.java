package io.changke.demonstration;

import io.changke.platform.Demonstration;
import io.changke.platform.FirmSettings;
import io.changke.value.Refresh;
import io.changke.value.ScoredFrames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty server with the tea merchant and scores it, within seconds. */
@Component
class DemonstrationFirm implements Demonstration {
    private final Books books;
    private final FirmSettings firm;
    private final Refresh refresh;
    private final ScoredFrames frames;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    DemonstrationFirm(
            Books books,
            FirmSettings firm,
            Refresh refresh,
            ScoredFrames frames,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.books = books;
        this.firm = firm;
        this.refresh = refresh;
        this.frames = frames;
        this.transaction = transaction;
        this.messages = messages;
    }

    @Override
    public void fill(Locale language, Consumer<String> say) {
        if (books.areEmpty()) {
            say.accept(messages.getMessage("demonstration.entering", null, language));
            transaction.executeWithoutResult(status -> enter());
        }
        if (firm.current().demo() && frames.current().isEmpty()) {
            say.accept(messages.getMessage("demonstration.scoring", null, language));
            refresh.run(new UnattendedRun(), true);
        }
    }

    private void enter() {
        ZoneId timeZone = firm.current().timeZone();
        books.enter(TeaMerchant.of(TeaMerchant.SEED, LocalDate.now(timeZone)), timeZone);
        firm.markDemo(TeaMerchant.NAME);
    }
}
