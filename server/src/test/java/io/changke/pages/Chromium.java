package io.changke.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The machine's own Chromium, started once for all page tests. */
final class Chromium implements BeforeAllCallback, ParameterResolver {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** In milliseconds, for machines that do much else at the same time. */
    static final double PATIENCE = 60_000;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start(Path program) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            // the browser is the machine's; nothing is to be fetched
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setHeadless(true)
                            .setArgs(OPTIONS));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        require(program().isPresent(), "no Chromium was found on this machine; CHANGKE_BROWSER can name one");
        require(
                Chromium.class.getResource("/static/index.html") != null,
                "the pages are not built (npm ci && npm run build in web/)");
    }

    private static void require(boolean condition, String otherwise) {
        if (System.getenv("CI") != null && !condition) {
            throw new IllegalStateException(otherwise);
        }
        Assumptions.assumeTrue(condition, otherwise);
    }

    private static Optional<Path> program() {
        String named = System.getenv("CHANGKE_BROWSER");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(program().orElseThrow()), Running.class);
        var visitor = new Visitor(running.browser(), SpringExtension.getApplicationContext(context));
        context.getStore(ExtensionContext.Namespace.create(Chromium.class)).put(Visitor.class, visitor);
        return visitor;
    }
}
