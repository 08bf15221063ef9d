package io.changke.demonstration;

import io.changke.demonstration.Books.Entered;
import io.changke.duplicates.Sweep;
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

/** Fills an empty server with the tea merchant and scores it, within seconds; on a later day its trade has gone on. */
@Component
class DemonstrationFirm implements Demonstration {
    private final Books books;
    private final Diary diary;
    private final CreditBook credit;
    private final ServiceDesk serviceDesk;
    private final Circles circles;
    private final BirthdayBook birthdays;
    private final TwinBook twinBook;
    private final Sweep sweep;
    private final FirmSettings firm;
    private final Refresh refresh;
    private final ScoredFrames frames;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    DemonstrationFirm(
            Books books,
            Diary diary,
            CreditBook credit,
            ServiceDesk serviceDesk,
            Circles circles,
            BirthdayBook birthdays,
            TwinBook twinBook,
            Sweep sweep,
            FirmSettings firm,
            Refresh refresh,
            ScoredFrames frames,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.books = books;
        this.diary = diary;
        this.credit = credit;
        this.serviceDesk = serviceDesk;
        this.circles = circles;
        this.birthdays = birthdays;
        this.twinBook = twinBook;
        this.sweep = sweep;
        this.firm = firm;
        this.refresh = refresh;
        this.frames = frames;
        this.transaction = transaction;
        this.messages = messages;
    }

    @Override
    public void fill(Locale language, Consumer<String> say) {
        fill(LocalDate.now(firm.current().timeZone()), key -> say.accept(messages.getMessage(key, null, language)));
    }

    void fill(LocalDate today, Consumer<String> say) {
        boolean traded = false;
        if (books.areEmpty()) {
            say.accept("demonstration.entering");
            transaction.executeWithoutResult(status -> enter(today));
            sweep.run(new UnattendedRun());
        } else {
            traded = books.entered()
                    .filter(firm -> firm.tradedBefore().isBefore(today))
                    .map(firm -> tradeOn(firm, today, say))
                    .isPresent();
        }
        if (traded || (firm.current().demo() && frames.current().isEmpty())) {
            say.accept("demonstration.scoring");
            refresh.run(new UnattendedRun(), true);
        }
    }

    private void enter(LocalDate today) {
        ZoneId timeZone = firm.current().timeZone();
        TeaMerchant merchant = TeaMerchant.of(TeaMerchant.SEED, today);
        Twins twins = Twins.of(merchant, Chance.of(TeaMerchant.SEED + 5));
        books.enter(twins.among(merchant), today, timeZone);
        FollowUps followUps = new FollowUps(Chance.of(TeaMerchant.SEED), today);
        diary.enter(followUps.of(merchant), followUps.chores(), timeZone);
        credit.enter(Credit.of(merchant, Chance.of(TeaMerchant.SEED + 2), today));
        serviceDesk.enter(new Enquiries(Chance.of(TeaMerchant.SEED), today).of(merchant), timeZone);
        circles.enter(merchant, Chance.of(TeaMerchant.SEED + 3));
        birthdays.enter(merchant, Chance.of(TeaMerchant.SEED + 4), today);
        twinBook.enter(twins);
        firm.markDemo(TeaMerchant.NAME);
    }

    private Entered tradeOn(Entered before, LocalDate today, Consumer<String> say) {
        say.accept("demonstration.tradingOn");
        TeaMerchant merchant = TeaMerchant.of(TeaMerchant.SEED, before.on(), today);
        ZoneId timeZone = firm.current().timeZone();
        transaction.executeWithoutResult(status -> books.enterSince(before.tradedBefore(), merchant, today, timeZone));
        return before;
    }
}
