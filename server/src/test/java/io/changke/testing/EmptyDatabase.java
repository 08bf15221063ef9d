package io.changke.testing;

import static org.springframework.test.context.junit.jupiter.SpringExtension.getApplicationContext;

import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties every table before a test class, and puts back what the migrations had written. */
final class EmptyDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var spring = getApplicationContext(context);
        empty(spring.getBean(JdbcClient.class));
        spring.getBean(Client.class).renewKey(spring.getBean(DataSource.class));
    }

    static void empty(JdbcClient jdbc) {
        Awaitility.await("jobs of the test class before")
                .atMost(Duration.ofMinutes(3))
                .until(() -> jdbc.sql("select count(*) from job where state in ('queued', 'running')")
                                .query(Long.class)
                                .single()
                        == 0);
        keepMigrated(jdbc);
        var tables = jdbc.sql("""
                        select string_agg(format('%I', tablename), ', ')
                        from pg_tables
                        where schemaname = 'public' and tablename not like 'flyway%'
                        """).query(String.class).single();
        jdbc.sql("truncate " + tables + " restart identity cascade").update();
        jdbc.sql("""
                        do $$
                        declare kept record; sequence text;
                        begin
                            for kept in select tablename from pg_tables where schemaname = 'migrated' loop
                                execute format('insert into public.%1$I overriding system value select * from migrated.%1$I',
                                               kept.tablename);
                                select pg_get_serial_sequence(format('public.%I', kept.tablename), column_name)
                                into sequence
                                from information_schema.columns
                                where table_schema = 'public' and table_name = kept.tablename and is_identity = 'YES';
                                if sequence is not null then
                                    execute format('select setval(%L, (select max(id) from public.%I))',
                                                   sequence, kept.tablename);
                                end if;
                            end loop;
                        end $$
                        """).update();
    }

    /** Rows that belong to an empty server: one firm, one administrator, whatever else a migration writes. */
    private static void keepMigrated(JdbcClient jdbc) {
        jdbc.sql("""
                        do $$
                        declare filled record; rows bigint;
                        begin
                            if exists (select from pg_namespace where nspname = 'migrated') then return; end if;
                            create schema migrated;
                            for filled in select tablename from pg_tables
                                          where schemaname = 'public' and tablename not like 'flyway%'
                                            and tablename not in ('api_key', 'scheduled_tasks', 'job') loop
                                execute format('select count(*) from public.%I', filled.tablename) into rows;
                                if rows > 0 then
                                    execute format('create table migrated.%1$I as table public.%1$I', filled.tablename);
                                end if;
                            end loop;
                        end $$
                        """).update();
    }
}
