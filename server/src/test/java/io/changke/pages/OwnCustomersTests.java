package io.changke.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.changke.testing.Client;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A newcomer's way: sign in, import a purchase log, find the own customers, record a purchase. */
@PageTest
class OwnCustomersTests {
    private static final int PATIENCE = 180_000;

    @TempDir
    Path folder;

    @Autowired
    Client client;

    private final Visitor visitor;

    OwnCustomersTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource
    void importsALogAndRecordsAPurchase(View view) throws IOException {
        Page page = visitor.signIn(view);
        visitor.photograph(page, view, "home-before-import");

        importing(page, view);
        listing(page, view);
        recording(page, view);
    }

    private void importing(Page page, View view) throws IOException {
        page.navigate("/import");
        page.locator("input[type=file]").setInputFiles(PurchaseLogs.write(folder, prefix(view), 120));
        Locator start =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Words.say(view, "imports.start")));
        assertThat(start).isEnabled();
        visitor.photograph(page, view, "import-preview");
        start.click();
        assertThat(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Words.say(view, "imports.seeCustomers"))))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.getByText(Words.say(view, "imports.reasons.noDate")).first())
                .isVisible();
        visitor.photograph(page, view, "import-done");
    }

    private void listing(Page page, View view) {
        page.navigate("/customers?q=" + prefix(view) + "0007");
        Locator customer = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(prefix(view) + "0007"));
        assertThat(customer).isVisible();
        visitor.photograph(page, view, "customers");
        customer.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(prefix(view) + "0007")))
                .isVisible();
        visitor.photograph(page, view, "customer");
    }

    private void recording(Page page, View view) {
        Visitor.press(page, Words.say(view, "customers.record"));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(Words.say(view, "customers.amount")).first().fill("4321.00");
        visitor.photograph(page, view, "record-a-purchase");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Words.say(view, "customers.record")))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("4,321").first()).isVisible();
        visitor.photograph(page, view, "purchase-recorded");
        org.assertj.core.api.Assertions.assertThat(client.get("/api/v1/customers?q=" + prefix(view) + "0007")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("revenue")
                        .asDouble())
                .as("revenue, of which 4,321 is new")
                .isBetween(4321., 4321 + 999.);
    }

    private static String prefix(View view) {
        return view.say("E", "Z") + (view.phone() ? "P" : "D");
    }
}
