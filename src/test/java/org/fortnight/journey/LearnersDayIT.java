package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A learner's first day, as it is lived: with scripts, without them, and with the keyboard alone. */
@BrowserTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LearnersDayIT {

    private static final String DAY_ONE = "/tracks/llm-14-days/lessons/nlp-basics";

    @Test
    void tickedStepsMoveTheFiguresAndAreStillThereAfterSigningInAgain(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Grace");
        page.navigate(DAY_ONE);

        tickAll(page);

        theLessonIsDone(page);
        page.navigate("/tracks/llm-14-days");
        assertThat(page.locator("[data-progress='stage:basics']").first()).not().hasAttribute("data-done", "0");
        assertThat(page.locator("[data-progress='track']").first()).not().hasAttribute("data-done", "0");

        signOut(page);
        Chromium.signIn(page, "Grace", Chromium.SECRET);
        page.navigate(DAY_ONE);
        theLessonIsDone(page);
    }

    @Test
    void withoutJavaScriptTheSameDayWorks(Chromium browser) {
        var page = browser.window(new NewContextOptions().setJavaScriptEnabled(false));
        Chromium.register(page, "Joan");
        page.navigate(DAY_ONE);

        tickAll(page);

        theLessonIsDone(page);
        signOut(page);
        Chromium.signIn(page, "Joan", Chromium.SECRET);
        page.navigate(DAY_ONE);
        theLessonIsDone(page);
    }

    @Test
    void aStepIsTickedAndTakenBackWithTheKeyboardAlone(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Kay");
        page.navigate(DAY_ONE);
        var first = page.locator("[data-step]").first();
        var key = first.getAttribute("data-step");

        page.waitForFunction("() => window.htmx");
        walkTo(page, key);
        page.keyboard().press("Enter");
        assertThat(step(page, key)).hasAttribute("data-done", "true");
        assertThat(page.locator("#said")).not().isEmpty();
        theFocusComesBackTo(page, key);

        page.keyboard().press("Enter");
        assertThat(step(page, key)).hasAttribute("data-done", "false");
        theFocusComesBackTo(page, key);
    }

    @Test
    void aPressInTheMomentTheTickArrivesLeavesThePageWhereItIs(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Quentin");
        page.navigate(DAY_ONE);
        page.waitForFunction("() => window.htmx");
        var key = page.locator("[data-step]").first().getAttribute("data-step");
        page.evaluate("""
                key => {
                    window.stillHere = true
                    const done = () => document.querySelector(`[data-step='${key}'][data-done=true]`)
                    const watch = new MutationObserver(() => {
                        if (done()) {
                            watch.disconnect()
                            done().querySelector('button[aria-pressed]').click()
                        }
                    })
                    watch.observe(document.body, {subtree: true, childList: true, attributes: true})
                }
                """, key);

        walkTo(page, key);
        page.keyboard().press("Enter");

        page.waitForFunction(
                "key => document.querySelector(`[data-step='${key}'][data-done=false]`) && !document.querySelector('.htmx-request')",
                key);
        theFocusComesBackTo(page, key);
        assertThat(page.evaluate("window.stillHere")).isEqualTo(true);
    }

    @Test
    void onPaperEveryStepHasItsNameBesideABox(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);

        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        for (var step : page.locator("[data-step]").all()) {
            assertThat(step.locator(".step-label")).isVisible();
            assertThat(step.locator("svg")).isVisible();
        }
    }

    @Test
    void aWholeDayNeedsNoMouse(Chromium browser) {
        var page = browser.window();
        page.navigate("/register");
        write(page, "[name=displayName]", "Mona");
        write(page, "[name=email]", "mona@example.org");
        write(page, "[name=password]", Chromium.SECRET);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/register"));
        page.navigate("/tracks/llm-14-days");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        follow(page, ".day-text a[data-lesson=nlp-basics]", DAY_ONE);

        page.waitForFunction("() => window.htmx");
        int steps = page.locator("[data-step]").count();
        for (int i = 0; i < steps; i++) {
            var key = page.locator("[data-step]").nth(i).getAttribute("data-step");
            reach(page, "[data-step='" + key + "'] button[aria-pressed]");
            page.keyboard().press("Space");
            assertThat(step(page, key)).hasAttribute("data-done", "true");
            theFocusComesBackTo(page, key);
        }
        theLessonIsDone(page);

        reach(page, "[popovertarget=menu]");
        page.keyboard().press("Enter");
        reach(page, "#menu button[value=dark]");
        page.keyboard().press("Enter");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        reach(page, "[popovertarget=menu]");
        page.keyboard().press("Enter");
        reach(page, "#menu form[action^='/logout'] button");
        page.keyboard().press("Enter");
        assertThat(page.locator("form[action^='/logout']")).hasCount(0);

        page.navigate("/login");
        write(page, "[name=email]", "mona@example.org");
        write(page, "[name=password]", Chromium.SECRET);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(DAY_ONE);
        theLessonIsDone(page);
    }

    @Test
    void aVisitorsFirstTickSurvivesRegistering(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var key = page.locator("[data-step]").nth(1).getAttribute("data-step");
        tickButton(step(page, key)).click();
        page.waitForURL(url -> url.contains("/register"));

        page.fill("[name=displayName]", "Vera");
        page.fill("[name=email]", "vera@example.org");
        page.fill("[name=password]", Chromium.SECRET);
        page.press("[name=password]", "Enter");

        page.waitForURL(url -> url.endsWith(DAY_ONE + "#step-" + key));
        assertThat(step(page, key)).hasAttribute("data-done", "true");
        assertThat(step(page, key)).isInViewport();
        assertThat(page.locator("[data-step][data-done=true]")).hasCount(1);
    }

    @Test
    void twoTabsThatTickTheSameStepBothEndWell(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Twyla");
        page.navigate(DAY_ONE);
        var key = page.locator("[data-step]").first().getAttribute("data-step");
        var other = browser.tab(page);
        other.navigate(DAY_ONE);

        tickButton(step(page, key)).click();
        assertThat(step(page, key)).hasAttribute("data-done", "true");
        tickButton(step(other, key)).click();

        assertThat(step(other, key)).hasAttribute("data-done", "true");
    }

    private static void tickAll(Page page) {
        int steps = page.locator("[data-step]").count();
        assertThat(steps).isGreaterThan(4);
        for (int i = 0; i < steps; i++) {
            var key = page.locator("[data-step]").nth(i).getAttribute("data-step");
            tickButton(step(page, key)).click();
            assertThat(step(page, key)).hasAttribute("data-done", "true");
        }
    }

    private static void theLessonIsDone(Page page) {
        var figure = page.locator("[data-progress='lesson:nlp-basics']").first();
        assertThat(figure.getAttribute("data-done")).isEqualTo(figure.getAttribute("data-total"));
        assertThat(page.locator("[data-step][data-done=false]")).hasCount(0);
    }

    private static Locator step(Page page, String key) {
        return page.locator("[data-step='" + key + "']");
    }

    private static Locator tickButton(Locator step) {
        return step.locator("button[aria-pressed]");
    }

    private static void write(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void follow(Page page, String link, String address) {
        reach(page, link);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(address));
    }

    /** Goes there by the Tab key alone; whatever has the focus on the way shows it. */
    private static void reach(Page page, String selector) {
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => {
                        const style = getComputedStyle(document.activeElement)
                        const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                        return seen || document.activeElement === document.body ? null : document.activeElement.outerHTML
                    }
                    """))
                    .as("what has the focus and does not show it")
                    .isNull();
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + selector);
    }

    private static void walkTo(Page page, String step) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if (step.equals(focusedStep(page))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach the step " + step);
    }

    private static void theFocusComesBackTo(Page page, String step) {
        page.waitForCondition(() -> step.equals(focusedStep(page)));
        assertThat(focusedStep(page)).isEqualTo(step);
    }

    private static Object focusedStep(Page page) {
        return page.evaluate("""
                () => {
                    const button = document.activeElement
                    const step = button && button.matches('button[aria-pressed]') && button.closest('[data-step]')
                    return step ? step.dataset.step : null
                }
                """);
    }

    private static void signOut(Page page) {
        page.locator("[popovertarget=menu]").click();
        page.locator("form[action^='/logout'] button").click();
        page.waitForURL(url -> !url.contains("/tracks/"));
    }
}
