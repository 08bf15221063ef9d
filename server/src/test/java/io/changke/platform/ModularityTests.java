package io.changke.platform;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.changke.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final List<String> FLOORS = List.of(
            "platform",
            "fields",
            "customfields",
            "profile",
            "customers",
            "exports",
            "intake",
            "ledger",
            "timeline",
            "imports",
            "value",
            "lifecycle",
            "insight");

    /** The libraries below the server are Maven modules of their own; Maven sees to their borders. */
    static final ApplicationModules MODULES = ApplicationModules.of(
            Server.class, resideInAnyPackage("io.changke.analytics..", "io.changke.files..", "io.changke.command.."));

    @Test
    void packagesImportOnlyWhatTheySay() {
        MODULES.verify();
    }

    @Test
    void importsRunDownwardsOnly() {
        for (var module : MODULES) {
            var floor = FLOORS.indexOf(name(module));
            module.getDirectDependencies(MODULES).uniqueModules().forEach(below -> {
                if (floor >= 0) {
                    assertThat(FLOORS.indexOf(name(below)))
                            .as("%s imports %s", name(module), name(below))
                            .isBetween(0, floor - 1);
                }
            });
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
