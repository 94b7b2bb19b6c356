package org.claypon.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A report opened from its file in the machine's Chromium, offline, with everything that went wrong in it.
final class ReportPage implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();

    private ReportPage(Playwright playwright, Path chromium, Path report, int width, int height) {
        this.playwright = playwright;
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                errors.add(message.text());
            }
        });
        page.onRequest(request -> fetched.add(request.url()));
        page.navigate(report.toUri().toString());
    }

    static ReportPage open(Path report, int width, int height) {
        Path chromium =
                chromium().orElseThrow(() -> new IllegalStateException("there is no Chromium"));
        return new ReportPage(Playwright.create(), chromium, report, width, height);
    }

    /// Where the usual packages put it.
    static Optional<Path> chromium() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Faults of accessibility that axe calls serious or critical, each with the first element at fault.
    List<String> seriousFaults() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /// How far the page is wider than the window.
    int sideways() {
        Object beyond =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) beyond).intValue();
    }

    Page page() {
        return page;
    }

    /// Script errors, blocked content, warnings of the console.
    List<String> errors() {
        return errors;
    }

    /// Everything that the page asked for, itself first.
    List<String> fetched() {
        return fetched;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
