package io.changke.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of customers from a Chinese spreadsheet: tried, imported, a rejected row corrected. */
@PageTest
class CustomerFileTests {

    @TempDir
    Path folder;

    private final Visitor visitor;

    CustomerFileTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource
    void isTriedImportedAndCorrected(View view) throws IOException {
        Page page = visitor.signIn(view);
        upload(page, view);
        importing(page, view);
        correcting(page, view);
    }

    private void upload(Page page, View view) throws IOException {
        Path file = folder.resolve("customers.csv");
        String rows = "客户编号,姓名,手机,生日\n%1$s-1,王丽华,138 0013 8000,1988年3月5日\n%1$s-2,李强,13900139000,某天\n";
        Files.writeString(file, rows.formatted(number(view)), Charset.forName("GB18030"));
        page.navigate("/import?kind=customers");
        page.locator("input[type=file]").setInputFiles(file);
        Locator attempt = button(page, Words.say(view, "imports.try"));
        assertThat(attempt).isEnabled();
        visitor.photograph(page, view, "customers-columns");
        attempt.click();
        assertThat(page.getByText(Words.say(view, "imports.triedOnly"))).isVisible();
        visitor.photograph(page, view, "customers-tried");
    }

    private void importing(Page page, View view) {
        button(page, Words.say(view, "imports.start")).click();
        assertThat(button(page, Words.say(view, "imports.undo"))).isVisible();
        visitor.photograph(page, view, "customers-imported");
    }

    private void correcting(Page page, View view) {
        page.getByLabel("生日 3").fill("1990-12-01");
        visitor.photograph(page, view, "customers-correcting");
        button(page, view.say("Import 1 corrected row", "导入更正后的 1 行")).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("customers ✓.csv").setExact(true)))
                .isVisible();
        assertThat(button(page, Words.say(view, "imports.undo"))).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String number(View view) {
        return view.say("E", "Z") + (view.phone() ? "H" : "T");
    }
}
