package io.changke.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.changke.platform.Demonstration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Home of the demonstration firm, and the way from a figure to the customers behind it and to one of them. */
@PageTest
class DemonstrationTests {
    private static final int CHARTS = 4;

    @Autowired
    Demonstration demonstration;

    private final Visitor visitor;

    DemonstrationTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromAFigureToTheCustomersBehindIt(View view) {
        // the first of the four views fills the firm, the others find it
        demonstration.fill(Locale.SIMPLIFIED_CHINESE, said -> {});
        Page page = visitor.signIn(view);

        home(page, view);
        customersBehindTheEquity(page, view);
        oneOfThem(page, view);
    }

    private void home(Page page, View view) {
        assertThat(panel(page, view, "home.today").getByRole(AriaRole.LISTITEM)).hasCount(10);
        assertThat(panel(page, view, "home.risers").getByRole(AriaRole.LISTITEM))
                .hasCount(5);
        assertThat(panel(page, view, "home.atRisk").getByRole(AriaRole.LISTITEM))
                .hasCount(5);
        for (String figure : new String[] {"equity", "active", "retention", "atRiskValue", "sales"}) {
            assertThat(panel(page, view, "home." + figure)
                            .getByRole(AriaRole.LINK)
                            .first())
                    .hasText(Pattern.compile("[1-9]"));
        }
        assertThat(page.locator("[role=img]:has(canvas)")).hasCount(CHARTS);
        assertThat(panel(page, view, "home.honesty")).containsText(Words.say(view, "home.converged"));
        visitor.photograph(page, view, "demonstration-home");
    }

    private void customersBehindTheEquity(Page page, View view) {
        panel(page, view, "home.equity").getByRole(AriaRole.LINK).first().click();
        page.waitForURL(Pattern.compile(".*/customers\\?.*"));
        assertThat(rows(page).nth(9)).isVisible();
        visitor.photograph(page, view, "demonstration-customers");
    }

    private void oneOfThem(Page page, View view) {
        Locator customer = rows(page).first().getByRole(AriaRole.LINK).first();
        String name = customer.innerText();
        customer.click();
        page.waitForURL(Pattern.compile(".*/customers/\\d+.*"));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
        assertThat(panel(page, view, "customers.timeline")
                        .getByRole(AriaRole.LISTITEM)
                        .first())
                .isVisible();
        assertThat(panel(page, view, "customers.futureValue"))
                .containsText(Words.say(view, "customers.valueParts.corePurchases"));
        visitor.photograph(page, view, "demonstration-customer");
    }

    private static Locator rows(Page page) {
        return page.locator("table tbody tr");
    }

    /** The first section under a heading of these words. */
    private static Locator panel(Page page, View view, String heading) {
        // the browser reads the pattern: it knows no quoting
        String said = Words.say(view, heading).replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
        Pattern words = Pattern.compile("^\\s*" + said + "\\s*$");
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(words))))
                .first();
    }
}
