package io.changke.owners;

import io.changke.platform.Refusal;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the rules of the public pool, and to how many customers one may come by claiming. */
@Repository
class PoolRules {

    private final JdbcClient jdbc;

    PoolRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PoolRule current() {
        return jdbc.sql("select return_after_days, most_claimed from pool_rule")
                .query(PoolRule.class)
                .single();
    }

    void change(PoolRule wanted) {
        jdbc.sql("update pool_rule set return_after_days = ?, most_claimed = ?")
                .param(1, wanted.returnAfterDays(), Types.INTEGER)
                .param(2, wanted.mostClaimed(), Types.INTEGER)
                .update();
    }

    /** Whether one more may be claimed; refused otherwise. Of one person's claims each waits for the one before. */
    void requireRoom(long user) {
        Integer most = current().mostClaimed();
        if (most == null) {
            return;
        }
        jdbc.sql("select id from app_user where id = ? for no key update")
                .param(user)
                .query(Long.class)
                .single();
        long has = jdbc.sql("select count(*) from customer where owner_id = ? and deleted_at is null")
                .param(user)
                .query(Long.class)
                .single();
        if (has >= most) {
            throw Refusal.conflict("owners.full", most);
        }
    }
}
