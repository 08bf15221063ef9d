package io.changke.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.changke.bulk.EditJob.Which;
import io.changke.customers.CustomerList;
import io.changke.customers.Selection;
import io.changke.platform.access.Caller;
import io.changke.platform.jobs.CutOff;
import io.changke.platform.jobs.JobStopped;
import io.changke.testing.ServerTest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class InterruptedBulkEditTests {

    private static final int PORTION = 2_000;
    private static final String TAG = "cut off";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BulkEdits edits;

    @Autowired
    BulkCustomers customers;

    @Autowired
    EditJob job;

    @Autowired
    TakeBackJob takeBack;

    @Autowired
    CustomerList list;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void goOnWhereTheyWereCutOffAndAreTakenBackAsFarAsTheyCame() {
        int many = 2 * PORTION + 500;
        jdbc.sql("""
                        insert into customer (name, city, search, tags)
                        select 'Many ' || i, 'Rome', ' many', array[?] from generate_series(1, ?) i
                        """).param(TAG).param(many).update();
        var selection = new Selection(null, Map.of("field", "tags", "is", TAG), null);
        var change = new Change(Map.of("city", "Paris"), null, null, null, null);
        long id = Objects.requireNonNull(
                transaction.execute(status -> edits.enter(change, selection.listing(list, null, null), caller())));
        edits.belongsTo(id, 0);

        assertThatThrownBy(() -> job.run(new CutOff(new Which(id), 1))).isInstanceOf(JobStopped.class);
        assertThat(inParis()).isEqualTo(PORTION);
        job.run(new CutOff(new Which(id), 99));
        assertThat(inParis()).isEqualTo(many);
        assertThat(customers.outcomes(id)).isEqualTo(Map.of("changed", (long) many));

        assertThatThrownBy(() -> takeBack.run(new CutOff(new Which(id), 1))).isInstanceOf(JobStopped.class);
        assertThat(inParis()).isEqualTo(many - PORTION);
        takeBack.run(new CutOff(new Which(id), 99));
        assertThat(inParis()).isZero();
        assertThat(customers.outcomes(id)).isEqualTo(Map.of("restored", (long) many));
    }

    private static Caller caller() {
        return new Caller(null, null, "tests", "administrator", 0, false);
    }

    private long inParis() {
        return jdbc.sql("select count(*) from customer where tags = array[cast(? as text)] and city = 'Paris'")
                .param(TAG)
                .query(Long.class)
                .single();
    }
}
