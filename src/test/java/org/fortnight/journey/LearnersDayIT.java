package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        signIn(page, "Grace");
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
        signIn(page, "Joan");
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
    void aVisitorsFirstTickSurvivesRegistering(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var key = page.locator("[data-step]").nth(1).getAttribute("data-step");
        tickButton(step(page, key)).click();
        page.waitForURL(url -> url.contains("/register"));

        page.fill("[name=displayName]", "Vera");
        page.fill("[name=email]", "vera@example.org");
        page.fill("[name=password]", "a long enough secret 7");
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

    private static void signIn(Page page, String name) {
        page.navigate("/login");
        page.fill("[name=email]", name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        page.fill("[name=password]", "a long enough secret 7");
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
