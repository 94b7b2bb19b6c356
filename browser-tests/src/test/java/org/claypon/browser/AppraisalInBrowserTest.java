package org.claypon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The appraisal of the published paper that ships as an example, as a reader meets it.
class AppraisalInBrowserTest {

    @TempDir private static Path folder;

    @BeforeAll
    static void appraise_the_paper() {
        boolean browser = ReportPage.chromium().isPresent();
        if (System.getenv("CI") != null) {
            assertThat(browser).as("continuous integration has a Chromium").isTrue();
        }
        assumeTrue(browser, "skipped: there is no Chromium on this machine");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code =
                CommandLineTool.run(
                        new Terminal(stream, stream, Map.of("CLAYPON_HOME", "..")),
                        "appraise",
                        "../examples/geng-2022/paper.yaml",
                        "--out",
                        folder.resolve("geng").toString());
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static ReportPage open(int width) {
        return ReportPage.open(folder.resolve("geng").resolve("report.html"), width, 900);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390"})
    void nothing_is_fetched_and_nobody_is_kept_out(ColorScheme colours, int width) {
        try (ReportPage report = open(width)) {
            report.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(report.errors()).isEmpty();
            assertThat(report.fetched())
                    .hasSize(1)
                    .allMatch(address -> address.startsWith("file:"));
            assertThat(report.page().locator("script").count()).isZero();
            assertThat(report.seriousFaults()).isEmpty();
        }
    }

    @Test
    void a_phone_scrolls_down_and_never_sideways() {
        try (ReportPage report = open(360)) {
            assertThat(report.sideways()).isZero();
        }
    }

    @Test
    void what_cannot_be_right_comes_first_and_every_picture_is_also_a_table() {
        try (ReportPage report = open(1280)) {
            Page page = report.page();
            assertThat(page.locator("main > section").nth(1).innerText())
                    .contains("What cannot be right", "r -0.254", "0.822 to 0.829");
            assertThat(page.locator("figure:has(svg[role=img])").count()).isPositive();
            for (Locator figure : page.locator("figure:has(svg[role=img])").all()) {
                figure.locator("summary").click();
                assertThat(figure.locator("details table tbody tr").count()).isPositive();
            }
        }
    }
}
