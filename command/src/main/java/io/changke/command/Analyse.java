package io.changke.command;

import io.changke.analytics.base.Settings;
import io.changke.files.Options;
import io.changke.files.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a purchase log and reports what the customer base is, and is worth. */
@Command(name = "analyse", resourceBundle = "io.changke.command.usage", sortOptions = false)
final class Analyse implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "FILE", descriptionKey = "analyse.file")
    private Path file = Path.of("");

    @Mixin
    private final FileOptions reading = new FileOptions();

    @Mixin
    private final ModelOptions figures = new ModelOptions();

    @Option(names = "--json", descriptionKey = "analyse.json")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", descriptionKey = "analyse.html")
    private @Nullable Path html;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "analyse.out")
    private @Nullable Path out;

    Analyse(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        Options options = reading.options();
        Settings settings = figures.settings();
        LocalDate asOf = figures.asOf();
        LocalDate calibrateUntil = figures.calibrateUntil();
        if (file.toString().isBlank()) {
            throw new BadUsage("mistake.missingFile");
        }
        if (Files.isDirectory(file)) {
            throw new BadUsage("failure.folder", file.toString());
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Analyst analyst = new Analyst(settings, LocalDate.now(ZoneId.systemDefault()), new Progress(screen));
        try (Drafts drafts = new Drafts()) {
            Path scores = out == null ? null : drafts.of(out);
            Path page = html == null ? null : drafts.of(html);
            Analysis analysis = analyse(analyst, options, asOf, calibrateUntil, scores, settings);
            if (page != null) {
                Files.writeString(page, new HtmlReport(analysis, screen.locale()).write());
            }
            drafts.publish();
            print(analysis);
        }
        return 0;
    }

    private Analysis analyse(
            Analyst analyst,
            Options options,
            @Nullable LocalDate asOf,
            @Nullable LocalDate calibrateUntil,
            @Nullable Path scores,
            Settings settings)
            throws IOException {
        Source source = Source.of(file);
        if (scores == null) {
            return analyst.analyse(source, options, asOf, calibrateUntil, customer -> {});
        }
        try (ScoresFile rows = new ScoresFile(scores, settings.unit())) {
            return analyst.analyse(source, options, asOf, calibrateUntil, rows);
        }
    }

    private void print(Analysis analysis) {
        String report = json
                ? new JsonReport(analysis).write() + "\n"
                : new TerminalReport(analysis, screen.locale(), screen.interactive()).write();
        screen.out().print(report);
        screen.out().flush();
        if (out != null) {
            screen.say(screen.text("written.scores", out.toString()));
        }
        if (html != null) {
            screen.say(screen.text("written.html", html.toString()));
        }
    }
}
