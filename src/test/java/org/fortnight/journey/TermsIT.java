package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The words of the shipped track, where they are first mentioned, and the folder that learners take home. */
@BrowserTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TermsIT {

    private static final String LESSONS = "/tracks/llm-14-days/lessons/";

    private static final String OVER_THE_TERM = """
            () => {
              const box = document.querySelector("#definition").getBoundingClientRect();
              return [...document.activeElement.getClientRects()].some(line =>
                line.left < box.right && box.left < line.right && line.top < box.bottom && box.top < line.bottom);
            }
            """;

    @Test
    void theKeyboardShowsADefinitionAndEscapePutsItAway(Chromium browser) {
        var page = lesson(browser);
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.resourceType().equals("script")) {
                asked.add(request.url());
            }
        });

        page.locator(".section .term").first().focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Shift+Tab");

        var definition = page.getByRole(AriaRole.TOOLTIP);
        assertThat(definition).isVisible();
        assertThat(definition).hasText(page.locator(".section .term").first().getAttribute("data-definition"));
        assertThat(page.locator(".section .term").first()).hasAttribute("aria-describedby", "definition");
        assertThat(Chromium.barriers(page)).isEmpty();
        assertThat((Boolean) page.evaluate(OVER_THE_TERM)).isFalse();
        assertThat(asked).singleElement().asString().contains("/modules/terms");

        page.keyboard().press("Escape");
        assertThat(definition).isHidden();
        assertThat(page.locator(".section .term").first()).isFocused();
        assertThat(page.locator("[aria-describedby=definition]")).hasCount(0);
    }

    @Test
    void thePointerMayGoIntoTheDefinitionAndTakesItAlongWhenItLeaves(Chromium browser) {
        var page = lesson(browser);
        var definition = page.getByRole(AriaRole.TOOLTIP);

        page.locator(".section .term").first().hover();
        assertThat(definition).isVisible();
        definition.hover();
        page.locator(".section .term").first().evaluate("() => new Promise(done => setTimeout(done, 400))");
        assertThat(definition).isVisible();
        page.locator("h1").hover();
        assertThat(definition).isHidden();
    }

    @Test
    void aTermLeadsToItsPlaceInTheGlossary(Chromium browser) {
        var page = lesson(browser);
        var term = page.locator(".section .term").first();
        String definition = term.getAttribute("data-definition");

        term.click();

        assertThat(page.locator(".entry:target dd").first()).hasText(definition);
    }

    @Test
    void theStarterIsDownloaded(Chromium browser) throws Exception {
        var page = browser.window();
        page.navigate(LESSONS + "nlp-basics");

        var download = page.waitForDownload(
                () -> page.locator("a[href$='/my-llm-track.zip']").first().click());

        assertThat(download.suggestedFilename()).isEqualTo("my-llm-track.zip");
        assertThat(Files.readString(download.path(), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    private static Page lesson(Chromium browser) {
        var page = browser.window();
        page.navigate(LESSONS + "transformer");
        return page;
    }
}
