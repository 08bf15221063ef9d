package io.changke.classes;

import io.changke.platform.Refusal;
import io.changke.platform.access.Caller;
import io.changke.platform.jobs.Jobs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may see where classes begin; administrators say it, and everybody is classed anew. */
@RestController
@RequestMapping("/api/v1/class-settings")
@Tag(name = "Settings")
class ClassSettingsController {

    /** @param job what classes everybody anew */
    @Schema(name = "ClassSettingsSaved")
    record Saved(ClassSettings settings, long job) {}

    private final JdbcClient jdbc;
    private final Jobs jobs;

    ClassSettingsController(JdbcClient jdbc, Jobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    @Operation(summary = "Where classes and bands begin and end")
    @GetMapping
    ClassSettings current() {
        return jdbc.sql("select * from class_setting")
                .query((row, n) -> new ClassSettings(
                        List.of((String[]) row.getArray("home_countries").getArray()),
                        row.getString("home_province"),
                        row.getString("home_city"),
                        row.getInt("short_term_days"),
                        row.getInt("long_term_days"),
                        row.getBigDecimal("vip_share"),
                        row.getBigDecimal("core_share"),
                        row.getBigDecimal("high_share"),
                        row.getBigDecimal("middle_share"),
                        row.getInt("new_days"),
                        row.getInt("dormant_days"),
                        row.getBigDecimal("interrupted_after"),
                        row.getBoolean("ask_why"),
                        row.getInt("version")))
                .single();
    }

    @Operation(summary = "Change where classes and bands begin and end; everybody is classed anew")
    @PutMapping
    @Transactional
    public Saved change(@RequestBody ClassSettings wanted, @AuthenticationPrincipal Caller caller) {
        wanted.check();
        int changed = jdbc.sql("""
                        update class_setting
                        set home_countries = :homeCountries,
                            home_province = nullif(btrim(:homeProvince), ''), home_city = nullif(btrim(:homeCity), ''),
                            short_term_days = :shortTermDays, long_term_days = :longTermDays,
                            vip_share = :vipShare, core_share = :coreShare,
                            high_share = :highShare, middle_share = :middleShare,
                            new_days = :newDays, dormant_days = :dormantDays,
                            interrupted_after = :interruptedAfter, ask_why = :askWhy, version = version + 1
                        where version = :version
                        """)
                .param("homeCountries", wanted.homeCountries().toArray(String[]::new))
                .param("homeProvince", wanted.homeProvince(), Types.VARCHAR)
                .param("homeCity", wanted.homeCity(), Types.VARCHAR)
                .param("shortTermDays", wanted.shortTermDays())
                .param("longTermDays", wanted.longTermDays())
                .param("vipShare", wanted.vipShare())
                .param("coreShare", wanted.coreShare())
                .param("highShare", wanted.highShare())
                .param("middleShare", wanted.middleShare())
                .param("newDays", wanted.newDays())
                .param("dormantDays", wanted.dormantDays())
                .param("interruptedAfter", wanted.interruptedAfter())
                .param("askWhy", wanted.askWhy())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("classes.settingsChanged");
        }
        return new Saved(current(), jobs.submit(ClassifyJob.KIND, new ClassifyJob.Order(), caller.userId()));
    }
}
