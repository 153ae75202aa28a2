package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A note as it is written: with the server, without it, beside another tab, and before there is an account. */
@BrowserTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NotebookIT {

    private static final String DAY_ONE = "/tracks/llm-14-days/lessons/nlp-basics";

    @Test
    void aNoteIsKeptWhateverHappensWhileItIsWritten(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Nora");
        var other = browser.tab(page);
        open(page);
        open(other);

        write(page, "A thought");
        assertThat(state(page)).hasText("Saved.");
        page.reload();
        assertThat(text(page)).hasValue("A thought");

        write(other, "Another thought");
        assertThat(other.locator("[data-conflict]")).isVisible();
        assertThat(other.locator("[data-keep=mine] pre")).hasText("Another thought");
        assertThat(other.locator("[data-keep=other] pre")).hasText("A thought");
        assertThat(Chromium.barriers(other)).isEmpty();
        other.locator("[data-keep=both] button").click();
        assertThat(state(other)).hasText("Saved.");
        assertThat(text(other)).hasValue("A thought\n\nAnother thought");

        other.context().setOffline(true);
        write(other, "Written in a tunnel");
        assertThat(state(other)).containsText("it will be sent again");
        other.context().setOffline(false);
        assertThat(state(other)).hasText("Saved.");
        page.reload();
        assertThat(text(page)).hasValue("Written in a tunnel");
        browser.expected("net::ERR_INTERNET_DISCONNECTED");
        browser.expected("the server responded with a status of 409");
    }

    @Test
    void whatAVisitorWroteGoesAlongWithTheirAccount(Chromium browser) {
        var page = browser.window();
        open(page);
        write(page, "Before there was an account");
        assertThat(state(page)).hasText("Kept in this browser.");

        page.locator(".note-form [data-register] a").click();
        page.fill("[name=displayName]", "Nils");
        page.fill("[name=email]", "nils@example.org");
        page.fill("[name=password]", Chromium.SECRET);
        page.press("[name=password]", "Enter");

        page.waitForURL(url -> url.endsWith(DAY_ONE + "#your-note"));
        assertThat(state(page)).hasText("Saved.");
        page.navigate("/notes");
        assertThat(page.locator(".notes-text")).hasText("Before there was an account");
        assertThat(Chromium.barriers(page)).isEmpty();
    }

    @Test
    void whoWritesWithoutAPauseIsSavedAllTheSame(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Nell");
        open(page);

        text(page).pressSequentially("on and on and on", new PressSequentiallyOptions().setDelay(200));

        assertThat(page.locator(".note-form [name=revision]").inputValue()).isNotEqualTo("0");
    }

    @Test
    void nothingIsSentWhileSignsAreComposed(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Ning");
        open(page);
        text(page).focus();

        page.evaluate("""
                () => {
                    const field = document.getElementById('your-note-text')
                    field.dispatchEvent(new CompositionEvent('compositionstart'))
                    field.value = 'zhu'
                    field.dispatchEvent(new InputEvent('input', { isComposing: true }))
                    dispatchEvent(new Event('online'))
                }
                """);
        assertThat(state(page)).hasText("Kept in this browser.");
        page.evaluate("""
                () => {
                    const field = document.getElementById('your-note-text')
                    field.value = '注意力'
                    field.dispatchEvent(new CompositionEvent('compositionend'))
                }
                """);

        assertThat(state(page)).hasText("Saved.");
        assertThat(page.locator("[name=revision]").first().inputValue()).isEqualTo("1");
    }

    private static void open(Page page) {
        page.navigate(DAY_ONE);
        text(page).scrollIntoViewIfNeeded();
        // The module that listens has come when it has made the field its own.
        page.waitForFunction("() => document.querySelector('.note-form').dataset.listening");
    }

    private static void write(Page page, String words) {
        text(page).fill(words);
    }

    private static Locator text(Page page) {
        return page.locator("#your-note-text");
    }

    private static Locator state(Page page) {
        return page.locator("#your-note-state");
    }
}
