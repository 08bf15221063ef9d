package io.changke.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
}
