package io.changke.insight;

import io.changke.platform.FirmSettings;
import io.changke.value.BaseRefreshed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps Home worked out, and works it out again when what it rests on has changed. */
@Component
class HomeShelf {
    /** Up to so many customers Home follows every purchase; beyond, it is as of the last refresh. */
    private static final int FOLLOWED_AT_ONCE = 50_000;

    /** The frame, and the last transaction that scored a customer alone. */
    private static final String STAMP = """
            select scoring.frame_id || '/' || coalesce((select max(xact::text::bigint) from score_touch), 0)
            from scoring
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HomeFigures figures;
    private final FirmSettings firm;

    HomeShelf(JdbcClient jdbc, JsonMapper json, HomeFigures figures, FirmSettings firm) {
        this.jdbc = jdbc;
        this.json = json;
        this.figures = figures;
        this.firm = firm;
    }

    private record Kept(String stamp, String body) {}

    @EventListener
    void on(BaseRefreshed event) {
        stamp().ifPresent(this::workOut);
    }

    Home home() {
        Optional<String> stamp = stamp();
        if (stamp.isEmpty()) {
            return figures.of(currency());
        }
        Optional<Home> kept = kept(stamp.get());
        return kept.orElseGet(() -> workOut(stamp.get()));
    }

    private Optional<Home> kept(String stamp) {
        return jdbc.sql("select stamp, body from home")
                .query((row, number) -> new Kept(row.getString(1), row.getString(2)))
                .optional()
                .map(kept -> usable(kept, stamp));
    }

    private @Nullable Home usable(Kept kept, String stamp) {
        Home home = json.readValue(kept.body(), Home.class);
        boolean large = home.customers() > FOLLOWED_AT_ONCE;
        boolean current = kept.stamp().equals(stamp) && home.currency().equals(currency());
        return current || large ? home : null;
    }

    private Home workOut(String stamp) {
        Home home = figures.of(currency());
        jdbc.sql("""
                        insert into home (stamp, body)
                        values (:stamp, cast(:body as json))
                        on conflict (only_row) do update
                        set stamp = excluded.stamp, body = excluded.body, computed_at = excluded.computed_at
                        """)
                .param("stamp", stamp)
                .param("body", json.writeValueAsString(home))
                .update();
        return home;
    }

    private Optional<String> stamp() {
        return jdbc.sql(STAMP).query(String.class).optional();
    }

    private String currency() {
        return firm.current().currency();
    }
}
