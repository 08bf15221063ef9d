package io.changke.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.changke.platform.access.SignInLinks;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** Somebody at the pages: signs in as the administrator of the test's server, and notices what goes wrong. */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** A key like {@code home.value.title} is what a missing translation shows. */
    private static final String UNTRANSLATED = "(?s).*\\b[a-z]+(\\.[a-zA-Z]+){2,}\\b.*";

    /** Something stands there, and nothing is on its way. */
    private static final String SETTLED = """
            () => (document.querySelector('main') ?? document.body).innerText.trim() !== ''
                && document.querySelector('[aria-busy=true]') === null
            """;

    private final Browser browser;
    private final ApplicationContext spring;
    private final List<String> faults = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    Visitor(Browser browser, ApplicationContext spring) {
        this.browser = browser;
        this.spring = spring;
    }

    String address() {
        return "http://127.0.0.1:" + spring.getEnvironment().getProperty("local.server.port");
    }

    /** A browser of its own: nobody is signed in. */
    Page open(View view) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(view.locale)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(view.width, view.height)
                .setIsMobile(view.phone())
                .setHasTouch(view.phone())
                .setBaseURL(address()));
        context.setDefaultTimeout(Chromium.PATIENCE);
        contexts.add(context);
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("401")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** Comes in by a one-time link and stands on Home. */
    Page signIn(View view) {
        Page page = open(view);
        page.navigate("/sign-in?token=" + token());
        press(page, Words.say(view, "signIn.continue"));
        press(page, Words.say(view, "signIn.later"));
        page.waitForURL(address() + "/");
        return page;
    }

    private String token() {
        try (Connection connection = spring.getBean(DataSource.class).getConnection()) {
            return SignInLinks.create(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A button, or a link that looks like one; icons may stand before the words. */
    static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label)))
                .first()
                .click();
    }

    Page openFile(View view, Path file) {
        Page page = open(view);
        page.navigate(file.toUri().toString());
        return page;
    }

    /** A picture to look at, in target/screenshots, and what must hold of every page. */
    void photograph(Page page, View view, String what) {
        page.waitForFunction(SETTLED);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(what + "-" + view.fileName() + ".png"))
                .setFullPage(true));
        assertThat(faults).as("errors in the browser's console").isEmpty();
        assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
                .as("width of %s on a screen of %s", what, view)
                .isLessThanOrEqualTo(view.width);
        assertThat(page.locator("body").innerText())
                .as("words of %s", what)
                .doesNotMatch(UNTRANSLATED)
                .doesNotContain("NaN", "undefined", "Infinity");
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
