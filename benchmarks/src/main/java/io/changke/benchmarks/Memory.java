package io.changke.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The most memory that the server's JVM and its PostgreSQL used together, while watched: the sum of their proportional
 * set sizes (PSS), in which a page shared by n processes counts 1/n in each.
 */
final class Memory implements AutoCloseable {
    private final long jvm;
    private final Path data;
    private final Thread watch;
    private volatile boolean stopped;
    private volatile long most;
    private volatile long mostOfJvm;

    Memory(long jvm, Path data) {
        this.jvm = jvm;
        this.data = data;
        watch = new Thread(this::run, "memory");
        watch.setDaemon(true);
        watch.start();
    }

    private void run() {
        while (!stopped) {
            long ofJvm = pss(jvm);
            long sum = ofJvm + postgres().stream().mapToLong(Memory::pss).sum();
            most = Math.max(most, sum);
            mostOfJvm = Math.max(mostOfJvm, ofJvm);
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    double mostGibibytes() {
        return most / 1024. / 1024;
    }

    double mostGibibytesOfJvm() {
        return mostOfJvm / 1024. / 1024;
    }

    /** The database names its first process in its folder; the others are that one's children. */
    private List<Long> postgres() {
        try (Stream<Path> files = Files.find(data, 4, (file, is) -> file.endsWith("postmaster.pid"))) {
            return files.flatMap(Memory::family).toList();
        } catch (IOException | UncheckedIOException stopping) {
            return List.of();
        }
    }

    private static Stream<Long> family(Path file) {
        try {
            long first = Long.parseLong(Files.readAllLines(file).get(0));
            return Stream.concat(
                    Stream.of(first),
                    ProcessHandle.of(first).stream()
                            .flatMap(ProcessHandle::descendants)
                            .map(ProcessHandle::pid));
        } catch (IOException stopping) {
            return Stream.of();
        }
    }

    /** In KiB; 0 for a process that has gone. */
    private static long pss(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        stopped = true;
        watch.interrupt();
    }
}
