package io.changke.platform;

import io.changke.Server;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void packagesImportOnlyWhatLiesBelowThem() {
        ApplicationModules.of(Server.class).verify();
    }
}
