package org.fortnight.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, in both themes and languages: nothing for axe to find, nothing that scrolls sideways. */
@BrowserTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EveryPageIT {

    private static final List<String> OPEN = List.of(
            "/",
            "/register",
            "/login",
            "/tracks/llm-14-days",
            "/tracks/llm-14-days/lessons/nlp-basics",
            "/tracks/llm-14-days/lessons/transformer",
            "/tracks/llm-14-days/lessons/data-preparation",
            "/tracks/llm-14-days/lessons/no-such-lesson");

    private static final List<String> OWN =
            List.of("/today", "/account", "/tracks/llm-14-days", "/tracks/llm-14-days/lessons/nlp-basics");

    @ParameterizedTest
    @CsvSource({"light, en", "dark, en", "light, zh-CN", "dark, zh-CN"})
    void everyPageIsOpenToEverybody(ColorSchemeName theme, String language, Chromium browser) {
        var page = browser.window(
                new NewContextOptions().setColorScheme(theme.scheme()).setLocale(language));
        var found = new ArrayList<String>();
        OPEN.forEach(path -> found.addAll(look(page, path)));

        Chromium.register(page, "Axel" + theme + language.substring(0, 2));
        page.navigate("/tracks/llm-14-days/lessons/nlp-basics");
        page.locator("[data-step] button[aria-pressed]").first().click();
        page.locator("[data-step][data-done=true]").first().waitFor();
        OWN.forEach(path -> found.addAll(look(page, path)));

        browser.expected("404");
        assertThat(found).isEmpty();
    }

    private static List<String> look(Page page, String path) {
        var found = new ArrayList<String>();
        for (int width : new int[] {320, 1440}) {
            page.setViewportSize(width, 800);
            page.navigate(path);
            var over = (Number)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over.intValue() > 0) {
                found.add(path + " scrolls sideways by " + over + " px at " + width);
            }
        }
        found.addAll(Chromium.barriers(page));
        return found;
    }

    /** The two themes, as test names say them. */
    enum ColorSchemeName {
        light,
        dark;

        ColorScheme scheme() {
            return this == dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }
    }
}
