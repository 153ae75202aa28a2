package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pictures that move, each on its own and where lessons show them. */
@BrowserTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PicturesIT {

    private static final Path MODULES = Path.of("src", "main", "resources", "static", "pictures");
    private static final Path VALUES = Path.of("src", "test", "resources", "pictures");
    private static final String LESSONS = "/tracks/llm-14-days/lessons/";
    private static final String DESK = "/instructor/pictures";

    private static final String MODULE = """
            async () => {
              const { kit } = await import("/modules/picture-kit.js");
              const p = (await import("/pictures/%s.js")).default(kit);
              return JSON.stringify(%s);
            }
            """;

    /** All of a picture that moving it changes. */
    private static final String MOVED = """
            figure => figure.querySelector(".picture-drawing").innerHTML + figure.querySelector(".picture-text").innerHTML
                + figure.querySelector(".picture-controls").innerHTML
            """;

    @Autowired
    private Curriculum curriculum;

    @Autowired
    private JdbcClient sql;

    static Stream<String> pictures() {
        return names(MODULES, ".js");
    }

    /** Against values worked out elsewhere, and against the worked example of the lesson. */
    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureComputesWhatItShows(String name, Chromium browser) throws IOException {
        var page = browser.window();
        page.navigate("/");
        var values = Files.readAllLines(VALUES.resolve(name + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        var soft = new SoftAssertions();

        assertThat(values).hasSizeGreaterThanOrEqualTo(4);
        for (String value : values) {
            int at = value.lastIndexOf(" = ");
            soft.assertThat(page.evaluate(MODULE.formatted(name, value.substring(0, at))))
                    .as(value.substring(0, at))
                    .isEqualTo(value.substring(at + 3).strip());
        }
        soft.assertAll();
    }

    @Test
    void everyPictureIsMovedWithTheKeyboardAlone(Chromium browser) {
        var page = desk(browser, "Kira", new NewContextOptions());
        for (String name : pictures().toList()) {
            var figure = moving(page, name);
            var first = figure.evaluate(MOVED);
            guess(page, figure);
            var controls = figure.locator(":is(button, input, [role=slider]):not(.picture-again)")
                    .filter(new Locator.FilterOptions().setVisible(true));
            int moved = 0;
            for (int i = 0; i < controls.count() && i < 12; i++) {
                var before = figure.evaluate(MOVED);
                controls.nth(i).focus();
                page.keyboard().press(key(controls.nth(i)));
                page.waitForFunction(
                        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
                                + ".then(() => true)");
                moved += figure.evaluate(MOVED).equals(before) ? 0 : 1;
                assertThat(page.evaluate("document.activeElement.closest('.picture')?.dataset.picture"))
                        .as("where the focus is after control " + i + " of " + name)
                        .isEqualTo(name);
            }
            assertThat(figure.evaluate(MOVED)).as(name).isNotEqualTo(first);
            assertThat(moved).as("controls that move " + name).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aMovedPictureIsOpenToEverybody(ColorScheme theme, Chromium browser) {
        boolean light = theme == ColorScheme.LIGHT;
        var page = desk(
                browser,
                "Mona" + theme,
                new NewContextOptions()
                        .setColorScheme(theme)
                        .setViewportSize(light ? 320 : 1440, 800)
                        .setLocale(light ? "zh-CN" : "en"));
        for (String name : pictures().toList()) {
            guess(page, moving(page, name));
        }

        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void whoWantsNoMotionSeesTheEndAtOnce(Chromium browser) {
        var page = desk(browser, "Stella", new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String name : pictures().toList()) {
            var figure = moving(page, name);
            guess(page, figure);
            var buttons = figure.locator(".picture-controls button:enabled");
            for (int i = 0; i < buttons.count(); i++) {
                buttons.nth(i).click();
                var atOnce = figure.evaluate(MOVED);
                page.evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(done)))");
                assertThat(figure.evaluate(MOVED)).as(name).isEqualTo(atOnce);
            }
        }
    }

    @Test
    void aButtonSpeaksOnceAndASliderNever(Chromium browser) {
        var page = desk(browser, "Otto", new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String name : pictures().toList()) {
            var figure = moving(page, name);
            guess(page, figure);
            page.evaluate("document.getElementById('said').textContent = ''");
            for (var slider : figure.locator("input[type=range]").all()) {
                slider.press("ArrowRight");
                slider.press("ArrowLeft");
            }
            assertThat(page.locator("#said").textContent()).as(name).isEmpty();

            for (var button : figure.locator(".picture-controls button:enabled").all()) {
                var said = page.evaluate("""
                        async button => {
                          const said = document.getElementById("said");
                          const heard = [];
                          const observer = new MutationObserver(() => said.textContent && heard.push(said.textContent));
                          observer.observe(said, { childList: true, characterData: true, subtree: true });
                          button.click();
                          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                          observer.disconnect();
                          return heard.length;
                        }
                        """, button.elementHandle());
                assertThat((int) said).as(name).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void startAgainAsksAgain(Chromium browser) {
        var page = desk(browser, "Nora", new NewContextOptions());
        for (String name : pictures().toList()) {
            var figure = moving(page, name);
            var question = figure.locator("legend").first().textContent();
            guess(page, figure);

            figure.locator(".picture-again").click();

            assertThat(figure.locator("legend").first()).hasText(question);
            assertThat(figure.locator(".picture-verdict")).isHidden();
        }
    }

    @Test
    void everyDayHasAPictureThatMovesAndIsFetchedWhenItIsAboutToBeSeen(Chromium browser) {
        var page = browser.window();
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        for (var lesson : lessons()) {
            asked.clear();
            page.navigate(lesson);
            var figures = page.locator("figure[data-picture]");
            assertThat(figures).not().hasCount(0);
            for (var figure : figures.all()) {
                figure.scrollIntoViewIfNeeded();
                assertThat(figure).hasAttribute("data-moves", "");
            }
            assertThat(asked.stream().filter(url -> url.contains("/pictures/")))
                    .as(lesson)
                    .hasSize(figures.count());
        }
    }

    @Test
    void withoutScriptsThereIsADrawingInWordsTooAndAQuestionWithItsAnswer(Chromium browser) {
        var page = browser.window(new NewContextOptions().setJavaScriptEnabled(false));
        for (var lesson : lessons()) {
            page.navigate(lesson);
            for (var figure : page.locator("figure[data-picture]").all()) {
                assertThat(figure.locator("svg")).isVisible();
                assertThat(figure.locator("svg").getAttribute("aria-label").split(" "))
                        .hasSizeGreaterThan(8);
                assertThat(figure.locator(".picture-text")).not().isEmpty();
                figure.locator("summary").click();
                assertThat(figure.locator("details p")).isVisible();
            }
        }
    }

    @Test
    void onPaperThereIsTheDrawingAndNothingToPress(Chromium browser) {
        var page = browser.window();
        page.navigate(LESSONS + "toolbox");
        var figure = page.locator("figure[data-picture]").first();
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-moves", "");

        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(figure.locator("svg")).isVisible();
        assertThat(figure.locator("button, input").filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    /** The page that shows all pictures, as an instructor sees it. */
    private Page desk(Chromium browser, String name, NewContextOptions window) {
        var page = browser.window(window);
        Chromium.register(page, name);
        sql.sql("update person set role = 'INSTRUCTOR' where email = ?")
                .param(name.toLowerCase(Locale.ROOT) + "@example.org")
                .update();
        page.navigate(DESK);
        return page;
    }

    private static Locator moving(Page page, String name) {
        var figure = page.locator("figure[data-picture=" + name + "]");
        figure.scrollIntoViewIfNeeded();
        assertThat(figure).hasAttribute("data-moves", "");
        return figure;
    }

    /** Answers what is asked, with the keyboard, until there is nothing more to guess. */
    private static void guess(Page page, Locator figure) {
        assertThat(figure.locator("[data-guess]")).not().hasCount(0);
        for (int asked = 0; asked < 4 && figure.locator("[data-guess]").count() > 0; asked++) {
            figure.locator("[data-guess]").nth(asked % 2).focus();
            page.keyboard().press("Enter");
            assertThat(figure.locator(".picture-verdict")).isFocused();
            assertThat(figure.locator(".picture-verdict")).not().isEmpty();
        }
        assertThat(figure.locator("[data-guess]")).hasCount(0);
    }

    private static String key(Locator control) {
        String type = String.valueOf(control.evaluate("control => control.type || control.getAttribute('role')"));
        return switch (type) {
            case "range", "number", "slider" -> "ArrowUp";
            case "radio" -> "ArrowDown";
            case "checkbox" -> "Space";
            case "text" -> "Backspace";
            default -> "Enter";
        };
    }

    private List<String> lessons() {
        return curriculum.track("llm-14-days", null, Locale.ENGLISH).map(Plan::lessons).orElseThrow().stream()
                .map(Plan.Lesson::path)
                .toList();
    }

    private static Stream<String> names(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.replace(ending, ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
