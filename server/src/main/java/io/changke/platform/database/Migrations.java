package io.changke.platform.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to what this version needs; each package has a folder of its own. */
public final class Migrations {
    private Migrations() {}

    public static void run(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                // Packages grow side by side: a file may be older by its stamp than one already applied.
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
