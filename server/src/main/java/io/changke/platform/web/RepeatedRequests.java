package io.changke.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered to requests that carried a key, for a day. */
@Repository
class RepeatedRequests {
    private final JdbcClient jdbc;

    RepeatedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Answered(
            byte[] fingerprint,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    /** Waits for another request with this key to end. Empty: the key is new, and ours within this transaction. */
    Optional<Answered> claim(String principal, String key, byte[] fingerprint) {
        jdbc.sql("""
                        delete from idempotency_key where ctid in (
                            select ctid from idempotency_key
                            where created_at < now() - interval '1 day'
                            limit 100 for update skip locked)
                        """).update();
        var claimed =
                jdbc.sql("""
                        insert into idempotency_key (principal, key, fingerprint) values (?, ?, ?)
                        on conflict do nothing
                        """).param(principal).param(key).param(fingerprint).update();
        return claimed == 1 ? Optional.empty() : Optional.of(answered(principal, key));
    }

    private Answered answered(String principal, String key) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, body
                        from idempotency_key where principal = ? and key = ?
                        """)
                .param(principal)
                .param(key)
                .query((row, n) -> new Answered(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body")))
                .single();
    }

    void keep(String principal, String key, Answered answer) {
        jdbc.sql("""
                        update idempotency_key set status = ?, content_type = ?, location = ?, body = ?
                        where principal = ? and key = ?
                        """)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(principal)
                .param(key)
                .update();
    }
}
