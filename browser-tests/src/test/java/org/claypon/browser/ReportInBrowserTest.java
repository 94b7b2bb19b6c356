package org.claypon.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The report of 160 invented people, and of the health survey where its data are, as a reader meets them.
class ReportInBrowserTest {

    private static final List<String> SECTIONS =
            List.of(
                    "headline",
                    "evidence",
                    "flow",
                    "people",
                    "matching",
                    "balance",
                    "comparisons",
                    "distributions",
                    "guideline",
                    "guidelines",
                    "models",
                    "curves",
                    "roc",
                    "interactions",
                    "patterns",
                    "severity",
                    "sensitivity",
                    "specifications",
                    "criticisms",
                    "limits",
                    "literature",
                    "methods",
                    "strobe",
                    "provenance");

    private static final Optional<String> DATA = Optional.ofNullable(System.getenv("CLAYPON_DATA"));

    @TempDir private static Path folder;

    @BeforeAll
    static void run_the_studies() {
        boolean browser = ReportPage.chromium().isPresent();
        if (System.getenv("CI") != null) {
            assertThat(browser).as("continuous integration has a Chromium").isTrue();
        }
        assumeTrue(browser, "skipped: there is no Chromium on this machine");
        run("run", "../examples/demo/study.yaml", "--out", folder.resolve("demo").toString());
        if (DATA.isPresent()) {
            run(
                    "run",
                    "../examples/rls-nhanes/study.yaml",
                    "--out",
                    folder.resolve("nhanes").toString());
        }
    }

    private static void run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Map<String, String> environment =
                DATA.map(data -> Map.of("CLAYPON_HOME", "..", "CLAYPON_DATA", data))
                        .orElse(Map.of("CLAYPON_HOME", ".."));
        int code = CommandLineTool.run(new Terminal(stream, stream, environment), arguments);
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static ReportPage open(String study, int width, int height) {
        assumeTrue(
                study.equals("demo") || DATA.isPresent(),
                "skipped: the health survey is not here (CLAYPON_DATA is not set)");
        return ReportPage.open(folder.resolve(study).resolve("report.html"), width, height);
    }

    @ParameterizedTest
    @CsvSource({"demo, 1280, 900", "demo, 390, 844", "nhanes, 1280, 900", "nhanes, 390, 844"})
    void nothing_is_fetched_and_nothing_goes_wrong(String study, int width, int height) {
        try (ReportPage report = open(study, width, height)) {
            report.page().waitForLoadState();
            assertThat(report.errors()).isEmpty();
            assertThat(report.fetched())
                    .hasSize(1)
                    .allMatch(address -> address.startsWith("file:"));
            assertThat(report.page().locator("script").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "nhanes"})
    void every_section_is_there_in_order_and_linked_from_the_contents(String study) {
        try (ReportPage report = open(study, 1280, 900)) {
            Page page = report.page();
            List<String> expected = new ArrayList<>(SECTIONS);
            expected.removeAll(ids(page.locator("#not-asked li")));
            expected.add("not-asked");
            assertThat(expected).contains("models", "strobe");
            assertThat(ids(page.locator("main > section"))).isEqualTo(expected);
            assertThat(
                            page.locator("nav#contents a").all().stream()
                                    .map(link -> link.getAttribute("href")))
                    .containsExactlyElementsOf(expected.stream().map(id -> "#" + id).toList());
            assertThat(page.locator("main section h2").all()).allMatch(Locator::isVisible);
        }
    }

    @ParameterizedTest
    @CsvSource({"demo, 12", "nhanes, 8"})
    void every_plot_is_drawn_named_and_can_be_read_as_a_table(String study, int atLeast) {
        try (ReportPage report = open(study, 1280, 900)) {
            Page page = report.page();
            List<Locator> plots =
                    page.locator("figure svg[role=img]").all().stream()
                            .filter(Locator::isVisible)
                            .toList();
            assertThat(plots).hasSizeGreaterThanOrEqualTo(atLeast);
            assertThat(plots)
                    .allSatisfy(plot -> {
                        assertThat(plot.boundingBox().width).isGreaterThan(100);
                        assertThat(plot.locator("title").first().textContent()).isNotBlank();
                    });
            for (Locator figure : page.locator("figure:has(svg[role=img])").all()) {
                Locator table = figure.locator("details table");
                assertThat(table.isVisible()).isFalse();
                figure.locator("summary").click();
                assertThat(table.isVisible()).isTrue();
                assertThat(table.locator("tbody tr").count()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "nhanes"})
    void the_tables_of_the_results_are_there(String study) {
        try (ReportPage report = open(study, 1280, 900)) {
            for (String table :
                    List.of(
                            "comparison-table",
                            "per-case-table",
                            "guideline-table",
                            "bands-table",
                            "missing-table")) {
                assertThat(
                                report.page()
                                        .locator("table:has(#%s) tbody tr".formatted(table))
                                        .count())
                        .as(table)
                        .isPositive();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "demo, LIGHT, 1280",
        "demo, DARK, 1280",
        "demo, LIGHT, 390",
        "nhanes, LIGHT, 1280",
        "nhanes, DARK, 390"
    })
    void there_is_no_serious_accessibility_fault(String study, ColorScheme colours, int width) {
        try (ReportPage report = open(study, width, 900)) {
            report.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(report.seriousFaults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "nhanes"})
    void a_phone_scrolls_down_and_never_sideways(String study) {
        try (ReportPage report = open(study, 360, 800)) {
            assertThat(report.sideways()).isZero();
        }
    }

    @Test
    void the_survey_says_what_was_not_seen_what_could_have_been_and_what_is_not_refuted() {
        try (ReportPage report = open("nhanes", 1280, 900)) {
            assertThat(report.page().locator("#headline").innerText())
                    .contains(
                            "was not seen to become steadily more or less common with higher vitamin B12")
                    .contains("does not show that there is no link");
            assertThat(report.page().locator("#models").innerText())
                    .containsIgnoringCase("could have been seen");
        }
    }

    @Test
    void paper_shows_every_section_without_the_contents() {
        try (ReportPage report = open("demo", 1280, 900)) {
            report.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(report.page().locator("nav#contents").isVisible()).isFalse();
            assertThat(report.page().locator("main > section").all()).allMatch(Locator::isVisible);
        }
    }

    private static List<String> ids(Locator elements) {
        return elements.all().stream().map(element -> element.getAttribute("id")).toList();
    }
}
