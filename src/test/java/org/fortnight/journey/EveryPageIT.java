package org.fortnight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page, in both themes and languages: nothing for axe to find, nothing that scrolls sideways. */
@BrowserTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EveryPageIT {

    private static final String LESSONS = "/tracks/llm-14-days/lessons/";

    /** One lesson: all fourteen have a test of their own. */
    private static final List<String> OPEN = List.of(
            "/",
            "/register",
            "/login",
            "/setup?token=wrong",
            "/tracks/llm-14-days",
            "/tracks/llm-14-days/glossary",
            LESSONS + "nlp-basics");

    private static final List<String> FAILING =
            List.of(LESSONS + "no-such-lesson", "/failing/400", "/failing/403", "/failing/410", "/failing/500");

    private static final List<String> OWN =
            List.of("/today", "/account", "/tracks/llm-14-days", "/tracks/llm-14-days/check", LESSONS + "nlp-basics");

    /** Made of what the others are made of. */
    private static final List<String> MORE = List.of(
            "/account/deletion",
            "/calendar",
            "/notes",
            "/progress",
            "/review",
            "/review/again?track=llm-14-days",
            "/tracks/llm-14-days/certificate",
            "/tracks/llm-14-days/my-fortnight",
            "/tracks/llm-14-days/pace",
            "/tracks/llm-14-days/pause");

    @Autowired
    private Curriculum curriculum;

    @ParameterizedTest
    @CsvSource({"light, en", "dark, en", "light, zh-CN", "dark, zh-CN"})
    void everyPageIsOpenToEverybody(Theme theme, String language, Chromium browser) {
        var page = browser.window(theme.window().setLocale(language));
        var found = new ArrayList<String>();
        OPEN.forEach(path -> found.addAll(look(page, theme, path)));
        boolean all = language.equals("en") == (theme == Theme.light);
        if (all) {
            FAILING.forEach(path -> found.addAll(look(page, theme, path)));
        }

        Chromium.register(page, "Axel" + theme + language.substring(0, 2));
        page.navigate(LESSONS + "nlp-basics");
        page.locator("[data-step] button[aria-pressed]").first().click();
        page.locator("[data-step][data-done=true]").first().waitFor();
        OWN.forEach(path -> found.addAll(look(page, theme, path)));
        if (all) {
            MORE.forEach(path -> found.addAll(look(page, theme, path)));
        }

        browser.expected("the server responded with a status of");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLessonIsOpenToEverybody(Theme theme, Chromium browser) {
        var page = browser.window(theme.window());
        var found = new ArrayList<String>();
        var lessons = curriculum
                .track("llm-14-days", null, Locale.ENGLISH)
                .map(Plan::lessons)
                .orElseThrow();

        lessons.forEach(lesson -> found.addAll(look(page, theme, lesson.path())));

        assertThat(lessons).hasSize(14);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedOrOpenedIsOpenToEverybodyToo(Theme theme, Chromium browser) {
        var page = browser.window(theme.window());
        var found = new ArrayList<String>();

        page.navigate("/register");
        page.fill("[name=password]", "short");
        page.press("[name=password]", "Enter");
        page.locator(".field-error").first().waitFor();
        assertThat(page.locator(".field-error").count()).isGreaterThan(2);
        found.addAll(Chromium.barriers(page));

        page.navigate("/login");
        page.fill("[name=email]", "nobody@example.org");
        page.fill("[name=password]", "not the password");
        page.press("[name=password]", "Enter");
        page.locator("[role=alert]").waitFor();
        found.addAll(Chromium.barriers(page));

        page.locator("[popovertarget=menu]").click();
        page.locator("#menu form[action*=theme]").waitFor();
        found.addAll(Chromium.barriers(page));

        browser.expected("the server responded with a status of");
        assertThat(found).isEmpty();
    }

    @Test
    void axeHasEyes(Chromium browser) {
        var page = browser.window();
        page.setContent("<main><img src=\"data:,\"><p style=\"color:#777;background:#888\">Grey on grey</p></main>");

        assertThat(Chromium.barriers(page)).hasSizeGreaterThan(2);
    }

    /** Axe looks at the last width: light pages on a telephone, dark ones, of which only the colours are new, on a desk. */
    private static List<String> look(Page page, Theme theme, String path) {
        var found = new ArrayList<String>();
        page.navigate(path);
        for (int width : theme == Theme.light ? new int[] {1440, 320} : new int[] {320, 1440}) {
            page.setViewportSize(width, 800);
            var over = (Number)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over.intValue() > 0) {
                found.add(path + " scrolls sideways by " + over + " px at " + width);
            }
        }
        found.addAll(theme == Theme.light ? Chromium.barriers(page) : Chromium.barriersOfColour(page));
        return found;
    }

    /** The two themes, as test names say them. */
    enum Theme {
        light,
        dark;

        NewContextOptions window() {
            return new NewContextOptions().setColorScheme(this == dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
    }
}
