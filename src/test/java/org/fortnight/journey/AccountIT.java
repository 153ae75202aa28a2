package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An account, from the first mistyped form to the last device that is signed out. */
@BrowserTest
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AccountIT {

    @Test
    void aFormWithMistakesComesBackWithWhatWasTypedAndTheFocusOnTheFirst(Chromium browser) {
        var page = browser.window();
        page.navigate("/register");
        page.fill("[name=displayName]", "Rita");
        page.fill("[name=email]", "no address");
        page.fill("[name=password]", "short");
        page.press("[name=password]", "Enter");

        assertThat(page.locator("[name=email]")).isFocused();
        assertThat(page.locator("[name=email]")).hasValue("no address");
        assertThat(page.locator("[name=displayName]")).hasValue("Rita");
        assertThat(page.locator(".field-error")).hasCount(2);
        assertThat(page.locator("[name=email]")).hasAttribute("aria-describedby", "email-error");

        page.fill("[name=email]", "rita@example.org");
        page.fill("[name=password]", Chromium.SECRET);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/register"));
        page.navigate("/account");
        assertThat(page.locator("#displayName")).hasValue("Rita");
        browser.expected("the server responded with a status of 422");
    }

    @Test
    void nameLanguageAndThemeChangeAtOnce(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Lena");
        page.navigate("/account");

        page.fill("#displayName", "Lena the second");
        page.selectOption("#language", "zh-CN");
        page.selectOption("#theme", "dark");
        page.press("#displayName", "Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("#displayName")).hasValue("Lena the second");
    }

    @Test
    void whoSignsOutEverywhereIsSignedOutOnTheOtherDeviceToo(Chromium browser) {
        var here = browser.window();
        Chromium.register(here, "Dora");
        var there = browser.window();
        Chromium.signIn(there, "Dora", Chromium.SECRET);
        there.navigate("/account");
        assertThat(there.locator("#displayName")).hasValue("Dora");

        here.navigate("/account");
        here.locator("form[action^='/account/sign-ins'] button").click();
        assertThat(here.locator("form[action^='/logout']")).hasCount(0);

        there.navigate("/account");
        assertThat(there.url()).contains("/login?then=");
    }

    @Test
    void aChangedPasswordIsTheOnlyOneThatSignsIn(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Petra");
        page.navigate("/account");
        page.fill("#current", Chromium.SECRET);
        page.fill("#password", "quite another secret 8");
        page.press("#password", "Enter");
        assertThat(page.locator("main [role=status], main .notice").first()).isVisible();

        var other = browser.window();
        Chromium.signIn(other, "Petra", Chromium.SECRET);
        assertThat(other.url()).contains("/login");
        Chromium.signIn(other, "Petra", "quite another secret 8");
        assertThat(List.of("/today", "/")).anyMatch(other.url()::endsWith);
        browser.expected("the server responded with a status of");
    }
}
