package io.changke.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.duties.HandOverJob.Which;
import io.changke.platform.jobs.CutOff;
import io.changke.platform.jobs.JobStopped;
import io.changke.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InterruptedHandOverTests {

    private static final int PORTION = HandOverJob.PORTION;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HandOvers orders;

    @Autowired
    HandOverJob job;

    @Autowired
    GiveBackJob giveBack;

    @Test
    void goesOnWhereItWasCutOffAndIsTakenBackAsFarAsItCame() {
        long from = user("leaves");
        long to = user("stays");
        int many = PORTION + 500;
        jdbc.sql(
                        "insert into customer (name, search, owner_id) select 'Many ' || i, ' many', ? from generate_series(1, ?) i")
                .param(from)
                .param(many)
                .update();
        jdbc.sql("insert into task (title, due_on, owner_id) values ('Call', '2030-01-01', ?)")
                .param(from)
                .update();
        long id = orders.enter(from, to, to, null, null);

        assertThatThrownBy(() -> job.run(new CutOff(new Which(id), 1))).isInstanceOf(JobStopped.class);
        assertThat(customersOf(to)).isEqualTo(PORTION);
        job.run(new CutOff(new Which(id), 99));
        assertThat(customersOf(to)).isEqualTo(many);
        assertThat(orders.wentOver(id)).isEqualTo(Map.of("customers", (long) many, "tasks", 1L));

        assertThatThrownBy(() -> giveBack.run(new CutOff(new Which(id), 1))).isInstanceOf(JobStopped.class);
        assertThat(customersOf(to)).isEqualTo(500);
        giveBack.run(new CutOff(new Which(id), 99));
        assertThat(customersOf(from)).isEqualTo(many);
        assertThat(orders.back(id)).isEqualTo(Map.of("customers", (long) many, "tasks", 1L));
    }

    private long user(String name) {
        return jdbc.sql("insert into app_user (name, role) values (?, 'member') returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long customersOf(long user) {
        return jdbc.sql("select count(*) from customer where owner_id = ?")
                .param(user)
                .query(Long.class)
                .single();
    }
}
