package io.changke.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./changke benchmark …} */
@Command(
        name = "changke benchmark",
        description = "Measures Changke against references run beside it.",
        mixinStandardHelpOptions = true,
        subcommands = {CommandLine.HelpCommand.class})
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Command(
            description = "Fits BG/NBD to CDNOW, beside Nelder and Mead's simplex on the same likelihood.",
            mixinStandardHelpOptions = true)
    int fit(@Parameters(paramLabel = "CDNOW_master.txt") Path file) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(FitBenchmark.class.getName())
                .param("file", file.toAbsolutePath().toString())
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(5))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(5))
                .build();
        Collection<RunResult> results = new Runner(options).run();
        double ours = milliseconds(results, "changke");
        double simplex = milliseconds(results, "nelderMead");
        System.out.printf(
                "%nBG/NBD on CDNOW: %.1f ms; Nelder-Mead %.1f ms; %.0f times faster (goal: 50)%n",
                ours, simplex, simplex / ours);
        return simplex / ours >= 50 ? 0 : 1;
    }

    private static double milliseconds(Collection<RunResult> results, String label) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(label))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }

    @Command(description = "Writes the purchase log of a synthetic base as CSV.", mixinStandardHelpOptions = true)
    int generate(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--customers", defaultValue = "1000000") int customers,
            @Option(names = "--purchases", defaultValue = "10000000") int purchases,
            @Option(names = "--seed", defaultValue = "1") long seed)
            throws IOException {
        LocalDate last = new SyntheticBase(customers, purchases, seed).writeTo(file);
        System.out.printf("%,d purchases of %,d customers until %s: %s%n", purchases, customers, last, file);
        return 0;
    }

    @Command(
            name = "million",
            description = "Imports a synthetic base into a server of its own and measures it; takes a while.",
            mixinStandardHelpOptions = true)
    int million(
            @Option(names = "--customers", defaultValue = "1000000") int customers,
            @Option(names = "--purchases", defaultValue = "10000000") int purchases,
            @Option(names = "--seed", defaultValue = "1") long seed,
            @Option(names = "--port", defaultValue = "18080") int port,
            @Option(names = "--folder", description = "Where the log and the database go; kept afterwards.") @Nullable
                    Path folder)
            throws IOException, InterruptedException, SQLException {
        Path place = place(folder);
        return new Million(new SyntheticBase(customers, purchases, seed), place, launcher(), port).run() ? 0 : 1;
    }

    @Command(
            name = "customers",
            description = "Imports customers from a file, takes a second file back, and exports them all.",
            mixinStandardHelpOptions = true)
    int customers(
            @Option(names = "--customers", defaultValue = "1000000") int customers,
            @Option(names = "--port", defaultValue = "18080") int port,
            @Option(names = "--folder", description = "Where the files and the database go; kept afterwards.") @Nullable
                    Path folder)
            throws IOException, InterruptedException, SQLException {
        return new ManyCustomers(customers, place(folder), launcher(), port).run() ? 0 : 1;
    }

    @Command(
            name = "work",
            description = "Measures lists, search, counts and customers' pages with eight clients at once, on the data"
                    + " that million left in its folder.",
            mixinStandardHelpOptions = true)
    int work(
            @Option(names = "--folder", required = true) Path folder,
            @Option(names = "--port", defaultValue = "18080") int port)
            throws IOException, InterruptedException, SQLException {
        return new DailyWork(folder, launcher(), port).run() ? 0 : 1;
    }

    private static String launcher() {
        return System.getProperty("changke.launcher", "./changke");
    }

    private static Path place(@Nullable Path folder) throws IOException {
        Path place = folder == null ? Files.createTempDirectory("changke-benchmark") : Files.createDirectories(folder);
        System.out.println("The data stays in " + place);
        return place;
    }
}
