package io.changke.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.changke.testing.Client;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A newcomer's way: sign in, import a purchase log, find the own customers, record a purchase, undo it. */
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
    void importsALogRecordsAPurchaseAndTakesItBack(View view) throws IOException {
        Page page = visitor.signIn(view);
        visitor.photograph(page, view, "home-before-import");

        importing(page, view);
        listing(page, view);
        recordingAndUndoing(page, view);
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

    private void recordingAndUndoing(Page page, View view) {
        double before = revenue(view);
        Visitor.press(page, Words.say(view, "customers.record"));
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(Words.say(view, "customers.amount")).first().fill("4321.00");
        visitor.photograph(page, view, "record-a-purchase");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Words.say(view, "customers.record")))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("4,321").first()).isVisible();
        Assertions.assertThat(revenue(view)).isEqualTo(before + 4321, Assertions.within(.005));
        // offered for twelve seconds: no picture before it
        Visitor.press(page, Words.say(view, "words.undo"));
        assertThat(page.getByText(Words.say(view, "customers.purchaseUndone"))).isVisible();
        Assertions.assertThat(revenue(view)).isEqualTo(before, Assertions.within(.005));
        visitor.photograph(page, view, "purchase-undone");
    }

    private double revenue(View view) {
        return client.get("/api/v1/customers?q=" + prefix(view) + "0007")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("revenue")
                .asDouble();
    }

    private static String prefix(View view) {
        return view.say("E", "Z") + (view.phone() ? "P" : "D");
    }
}
