package io.changke.cadences;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contact-cadences")
@Tag(name = "Contact cadences")
class CadencesController {

    private final JdbcClient jdbc;

    CadencesController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Operation(summary = "Within how many days the customers of each tier should hear from us")
    @GetMapping
    Cadences current() {
        Map<String, @Nullable Integer> days = new HashMap<>();
        jdbc.sql("select tier, days from contact_cadence").query(row -> {
            days.put(row.getString("tier"), row.getObject("days", Integer.class));
        });
        return new Cadences(days.get("platinum"), days.get("gold"), days.get("iron"), days.get("lead"));
    }

    @Operation(summary = "Set the days of each tier; what is overdue follows at once")
    @PutMapping
    @Transactional
    public Cadences change(@RequestBody Cadences wanted) {
        wanted.check();
        wanted.byTier()
                .forEach((tier, days) -> jdbc.sql("update contact_cadence set days = ? where tier = ?")
                        .param(1, days, Types.INTEGER)
                        .param(2, tier)
                        .update());
        return current();
    }
}
