package io.changke.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NelderMeadReferenceTest {
    private static final Path DATA = Path.of("../../shared/data/CDNOW_master.txt");

    /** The reference must solve the same problem, or the ratio to it would say nothing. */
    @Test
    void reachesThePublishedOptimumOfCdnow() {
        assumeThat(Files.exists(DATA)).isTrue();

        NelderMeadReference.Optimum optimum = Cdnow.read(DATA).reference().fit();

        assertThat(optimum.logLikelihood()).isCloseTo(-95368.444, within(.1));
        assertThat(optimum.r()).isCloseTo(.2516, within(.002));
        assertThat(optimum.alpha()).isCloseTo(4.789, within(.05));
    }
}
