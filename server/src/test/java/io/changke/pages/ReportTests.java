package io.changke.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that {@code analyse --html} writes: complete in itself, opened from the disk. */
@PageTest
class ReportTests {
    @TempDir
    Path folder;

    private final Visitor visitor;

    ReportTests(Visitor visitor) {
        this.visitor = visitor;
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource
    void opensFromTheDisk(View view) throws IOException, InterruptedException {
        Path report = folder.resolve("report.html");
        int exit = analyse(
                PurchaseLogs.write(folder, "A", 200).toString(),
                "--html",
                report.toString(),
                "--lang",
                view.say("en", "zh"));

        Page page = visitor.openFile(view, report);

        assertThat(exit).isZero();
        assertThat(Files.readString(report)).doesNotContain("src=\"http", "href=\"http");
        assertThat(page.locator("svg").count()).isPositive();
        assertThat(page.locator("body").innerText()).contains("BG/NBD");
        visitor.photograph(page, view, "report");
    }

    private static int analyse(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.changke.command.Changke",
                "analyse"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/report.log"))
                .start()
                .waitFor();
    }
}
