package io.changke.equity;

import io.changke.equity.Equity.Group;
import io.changke.equity.Equity.Month;
import io.changke.platform.KeptAnswer;
import io.changke.value.BaseRefreshed;
import io.changke.value.ScoredFrame;
import io.changke.value.ScoredFrames;
import io.changke.value.ScoredShelf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what the page of value shows; ready after each refresh, since a page must not add up millions of rows. */
@Component
class Equities {
    private static final String NAME = "equity";
    private static final String LAST_QUARTER = "equity-change";
    private static final int MANY = 50_000;
    private static final int MONTHS = 24;

    private final ScoredFrames frames;
    private final ScoredShelf shelf;
    private final Breakdown breakdown;
    private final Concentrations concentrations;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final KeptAnswer<Compared, EquityChange> compared = new KeptAnswer<>(Equities::isAboutMany);

    Equities(
            ScoredFrames frames,
            ScoredShelf shelf,
            Breakdown breakdown,
            Concentrations concentrations,
            Changes changes,
            JdbcClient jdbc) {
        this.frames = frames;
        this.shelf = shelf;
        this.breakdown = breakdown;
        this.concentrations = concentrations;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    private record Compared(long frame, LocalDate from, LocalDate to) {}

    @EventListener
    void on(BaseRefreshed event) {
        shelf.workOut(NAME, this::figures);
        frames.current()
                .filter(scored -> changes.monthEnds(scored.asOf()).contains(scored.quarterAgo()))
                .ifPresent(scored -> shelf.workOut(LAST_QUARTER, () -> sinceLastQuarter(scored)));
    }

    private EquityChange sinceLastQuarter(ScoredFrame scored) {
        return changes.between(scored.quarterAgo(), scored.asOf(), scored);
    }

    Equity equity() {
        return shelf.read(NAME, Equity.class, equity -> equity.customers() > MANY, this::figures);
    }

    private Equity figures() {
        return frames.current().map(this::figures).orElse(Equity.NOTHING);
    }

    private Equity figures(ScoredFrame scored) {
        List<Group> stages = breakdown.stages();
        return new Equity(
                scored.asOf(),
                stages.stream().mapToInt(Group::customers).sum(),
                scored.value() == null
                        ? null
                        : stages.stream()
                                .map(Group::value)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                stages.stream().map(Group::revenue).reduce(BigDecimal.ZERO, BigDecimal::add),
                history(scored.asOf()),
                breakdown.tiers(),
                stages,
                breakdown.rfm(scored.frame().rfm()),
                concentrations.curve());
    }

    private List<Month> history(LocalDate asOf) {
        return jdbc.sql("""
                        select *
                        from (
                            select month_end, customers, value, value_p10 as p10, value_p90 as p90, reconstructed
                            from base_snapshot
                            where month_end < :asOf
                            order by month_end desc
                            limit :months
                        ) as latest
                        order by month_end
                        """)
                .param("asOf", asOf)
                .param("months", MONTHS)
                .query(Month.class)
                .list();
    }

    /** Empty before the first refresh and where that month-end is not known. */
    Optional<EquityChange> change(Optional<LocalDate> from, Optional<LocalDate> to) {
        return frames.current().flatMap(scored -> {
            LocalDate until = to.orElse(scored.asOf());
            LocalDate since = from.orElse(scored.quarterAgo());
            List<LocalDate> known = changes.monthEnds(scored.asOf());
            boolean possible = known.contains(since)
                    && since.isBefore(until)
                    && (known.contains(until) || until.equals(scored.asOf()));
            return possible ? Optional.of(between(since, until, scored)) : Optional.empty();
        });
    }

    private EquityChange between(LocalDate from, LocalDate to, ScoredFrame scored) {
        return from.equals(scored.quarterAgo()) && to.equals(scored.asOf())
                ? shelf.read(LAST_QUARTER, EquityChange.class, Equities::isAboutMany, () -> sinceLastQuarter(scored))
                : compared.to(new Compared(scored.id(), from, to), () -> changes.between(from, to, scored));
    }

    private static boolean isAboutMany(EquityChange change) {
        return change.moves().stream().mapToInt(EquityChange.Move::customers).sum() > MANY;
    }
}
