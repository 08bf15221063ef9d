package io.changke.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticBaseTest {
    @TempDir
    Path folder;

    @Test
    void hasAsManyCustomersAndPurchasesAsAskedFor() throws IOException {
        Path log = folder.resolve("log.csv");

        LocalDate last = new SyntheticBase(1_000, 10_000, 7).writeTo(log);

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(10_001).startsWith(SyntheticBase.HEADER);
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]).distinct())
                .hasSize(1_000);
        assertThat(lines.get(10_000)).contains(last.toString());
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[2])).isSorted();
    }

    @Test
    void isTheSameForTheSameSeedOnly() throws IOException {
        Path one = folder.resolve("one.csv");
        Path same = folder.resolve("same.csv");
        Path other = folder.resolve("other.csv");

        new SyntheticBase(50, 400, 1).writeTo(one);
        new SyntheticBase(50, 400, 1).writeTo(same);
        new SyntheticBase(50, 400, 2).writeTo(other);

        assertThat(same).hasSameBinaryContentAs(one);
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(one));
    }
}
