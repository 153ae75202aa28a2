package org.fortnight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A real browser. Whatever its console complains about, a policy violation above all, fails the test. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** In milliseconds: for a busy machine, on which Python alone takes its seconds to start. What holds is seen at once. */
    private static final double PATIENCE = 30_000;

    /** The password of everybody who registers here. */
    static final String SECRET = "a long enough secret 7";

    private static final AtomicInteger WINDOWS = new AtomicInteger();

    private final Browser browser;
    private final String site;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Browser browser, String site) {
        this.browser = browser;
        this.site = site;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** A window of somebody's own, with cookies of its own. */
    Page window() {
        return window(new Browser.NewContextOptions());
    }

    Page window(Browser.NewContextOptions options) {
        int number = WINDOWS.incrementAndGet();
        // Each comes from an address of its own: there is a limit to how many may register from one.
        options.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.1." + number / 250 + "." + (number % 250 + 1)));
        var context = browser.newContext(options.setBaseURL(site));
        contexts.add(context);
        return page(context);
    }

    /** Another tab of the same person. */
    Page tab(Page window) {
        return page(window.context());
    }

    private Page page(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What axe finds on a page, as one line each. */
    static List<String> barriers(Page page) {
        return found(
                page,
                axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** The same, only of what another theme may change. */
    static List<String> barriersOfColour(Page page) {
        return found(page, axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).options(violationsOnly()).setLegacyMode(true);
    }

    private static List<String> found(Page page, AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ": "
                        + rule.getNodes().get(0).getTarget())
                .toList();
    }

    /** What passes fills most of a report, and nobody reads it; run in the page itself, for there are no frames to join. */
    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Registers as somebody new. */
    static void register(Page page, String name) {
        page.navigate("/register");
        page.fill("[name=displayName]", name);
        page.fill("[name=email]", name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        page.fill("[name=password]", SECRET);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/register"));
    }

    /** Sends the form of the sign-in and waits for the answer, whatever it is. */
    static void signIn(Page page, String name, String password) {
        page.navigate("/login");
        page.fill("[name=email]", name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        page.fill("[name=password]", password);
        page.waitForResponse(
                response -> response.request().method().equals("POST"), () -> page.press("[name=password]", "Enter"));
        page.waitForLoadState();
    }

    /** Forgets complaints that the test has provoked on purpose. */
    void expected(String complaint) {
        complaints.removeIf(said -> said.contains(complaint));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var said = List.copyOf(complaints);
        complaints.clear();
        assertThat(said).as("what the console complained about").isEmpty();
    }

    /** Finds the browser, starts it once, and closes each test's windows. */
    static final class Provided implements ExecutionCondition, ParameterResolver, AfterEachCallback {

        private static final String HOW = "No Chromium here, so the browser tests are left out: install it"
                + " (apt-get install chromium fonts-noto-cjk) or name it in FORTNIGHT_CHROMIUM.";
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Chromium.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (executable().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is here");
            }
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(HOW + " In continuous integration that is a failure.");
            }
            System.out.println(HOW);
            return ConditionEvaluationResult.disabled(HOW);
        }

        private static Optional<Path> executable() {
            return Stream.of(
                            System.getenv().getOrDefault("FORTNIGHT_CHROMIUM", ""),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .filter(path -> !path.isEmpty())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var started = context.getRoot().getStore(HERE).getOrComputeIfAbsent(Started.class);
            var environment = SpringExtension.getApplicationContext(context).getBean(Environment.class);
            var chromium =
                    new Chromium(started.browser(), "http://localhost:" + environment.getProperty("local.server.port"));
            context.getStore(HERE).put("chromium", chromium);
            return chromium;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var chromium = context.getStore(HERE).remove("chromium", Chromium.class);
            if (chromium != null) {
                chromium.close();
            }
        }
    }

    /** One browser for all journeys, closed with the last. */
    static final class Started implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Provided.executable().orElseThrow())
                        .setArgs(QUIET));

        Browser browser() {
            return browser;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
