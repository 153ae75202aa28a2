package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.Solutions;
import org.fortnight.markdown.LessonText.Question.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The quizzes of the shipped days: what they keep to themselves, and what they say in a real browser. */
@BrowserTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class QuizIT {

    private static final String DAY_ONE = "/tracks/llm-14-days/lessons/nlp-basics";

    @Autowired
    private Curriculum curriculum;

    @LocalServerPort
    private int port;

    @Test
    void noPageBetraysAnAnswer() throws IOException, InterruptedException {
        var visitor = new Caller("http://localhost:" + port);
        var learner = new Caller("http://localhost:" + port);
        learner.register("secret-keeper@example.org");
        int asked = 0;
        for (var lesson : track().lessons()) {
            var answers = curriculum.solutions(lesson, Locale.ENGLISH).orElseThrow().answers().stream()
                    .filter(answer -> answer.place() != Place.TRANSFER)
                    .toList();
            for (var caller : List.of(visitor, learner)) {
                var page = caller.page(lesson.path());
                for (var answer : answers) {
                    keepsItToItself(page, answer);
                }
            }
            asked += (int) answers.stream()
                    .filter(answer -> answer.place() == Place.QUIZ)
                    .count();
        }

        assertThat(asked).isEqualTo(70);
    }

    /** No explanation is there, and right choices look like wrong ones. */
    private static void keepsItToItself(Element page, Solutions.Answer answer) {
        var question = page.selectFirst("[data-question=" + answer.key() + "]");
        var explanations = new ArrayList<>(
                answer.choices().stream().map(Solutions.Choice::explanation).toList());
        explanations.add(answer.explanation());
        answer.mistakes().forEach(mistake -> explanations.add(mistake.explanation()));
        var html = page.html();
        assertThat(explanations)
                .filteredOn(explanation -> !explanation.isEmpty())
                .isNotEmpty()
                .allSatisfy(explanation -> {
                    var words = Jsoup.parseBodyFragment(explanation.toString()).text();
                    assertThat(page.text()).as(answer.key()).doesNotContain(words);
                    assertThat(html).doesNotContain(explanation.toString());
                });
        assertThat(question.select("form input[name=choice]"))
                .hasSize(answer.choices().size());
        assertThat(question.select(".choices > li").stream()
                        .map(choice -> choice.attributes().html()
                                + choice.children().stream()
                                        .map(part -> part.tagName() + part.className())
                                        .toList())
                        .distinct())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aQuizIsAnsweredWithTheKeyboardAloneAndTicksItsStep(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Quinn");
        page.navigate(DAY_ONE);
        page.waitForFunction("() => window.htmx");
        var answers = curriculum
                .solutions(track().lesson("nlp-basics").orElseThrow(), Locale.ENGLISH)
                .orElseThrow();

        for (var answer : answers.answers().stream()
                .filter(one -> one.place() == Place.QUIZ)
                .toList()) {
            var question = page.locator("[data-question='" + answer.key() + "']");
            if (answer.number() != null) {
                question.locator("input[name=value]").focus();
                page.keyboard().type("about four");
                page.keyboard().press("Enter");
                assertThat(question.locator(".field-error")).containsText("about four");
                assertThat(question.locator("input[name=value]")).isFocused();
                page.keyboard().press("ControlOrMeta+a");
                page.keyboard().type(String.valueOf(answer.number().value()).replace('.', ','));
            } else {
                for (String mark : answer.right()) {
                    question.locator("input[value='" + mark + "']").focus();
                    page.keyboard().press("Space");
                }
                question.locator("button.button").focus();
            }
            page.keyboard().press("Enter");
            assertThat(question.locator(".verdict")).containsText("Right.");
            assertThat(question.locator(".verdict")).isFocused();
        }

        assertThat(page.locator("[data-step=quiz]")).hasAttribute("data-done", "true");
        assertThat(page.locator("#said")).containsText("Ticked.");
        assertThat(page.locator(".quiz-figure")).hasText("5 of 5 answered, 5 right at the first try");
        browser.expected("the server responded with a status of 422");
        browser.expected("Response Status Error Code 422");
        page.reload();
        assertThat(page.locator(".quiz-figure")).hasText("5 of 5 answered, 5 right at the first try");
    }

    @Test
    void withoutJavaScriptAQuizRemembersToo(Chromium browser) {
        var page = browser.window(new NewContextOptions().setJavaScriptEnabled(false));
        Chromium.register(page, "Quentina");
        page.navigate(DAY_ONE);
        var question = page.locator("[data-question='q-level']");

        question.locator("label:has-text('Syntax')").click();
        question.locator("button.button").click();
        assertThat(question.locator(".verdict")).containsText("Not yet.");
        assertThat(question).isInViewport();
        question.locator("label:has-text('Semantics')").click();
        question.locator("button.button").click();
        assertThat(question.locator(".told-word").filter(new Locator.FilterOptions().setHasText("your choice")))
                .isVisible();

        page.locator("text=Answer all in one form").click();
        page.locator("[data-question='q-smoothing'] label").first().click();
        page.locator("[data-question='q-perplexity'] input[type=text]").fill("4,48");
        page.locator("#quiz > form > .question-actions button").click();
        assertThat(page.locator("[data-question='q-smoothing'] .verdict")).isVisible();
        assertThat(page.locator("[data-question='q-perplexity'] .verdict")).containsText("Right.");
        assertThat(page.locator(".quiz-figure")).containsText("3 of 5 answered");
    }

    @Test
    void aVisitorsAnswerIsThereAfterRegistering(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        page.waitForFunction("() => window.htmx");
        page.locator("[data-question='q-level'] label:has-text('Semantics')").click();
        page.locator("[data-question='q-level'] button.button").click();
        page.waitForURL(url -> url.contains("/register"));
        page.fill("[name=displayName]", "Quita");
        page.fill("[name=email]", "quita@example.org");
        page.fill("[name=password]", Chromium.SECRET);
        page.press("[name=password]", "Enter");

        page.waitForURL(url -> url.endsWith(DAY_ONE + "#q-level"));
        assertThat(page.locator("[data-question='q-level'] .verdict")).containsText("Right.");
        assertThat(page.locator("[data-question='q-level']")).isInViewport();
    }

    @Test
    void answeredAndUnansweredAQuizIsOpenToEverybody(Chromium browser) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = browser.window(new NewContextOptions().setColorScheme(scheme));
            Chromium.register(page, "Ximena" + scheme);
            page.navigate(DAY_ONE);
            page.waitForFunction("() => window.htmx");
            answer(page, "q-level", "Semantics");
            answer(page, "q-years", "BERT writes");
            page.locator("[data-question='q-perplexity'] input[type=text]").fill("4,583");
            page.locator("[data-question='q-perplexity'] button.button").click();
            assertThat(page.locator(".readings")).isVisible();

            assertThat(Chromium.barriers(page)).isEmpty();
            page.navigate(DAY_ONE + "?quiz=all");
            assertThat(Chromium.barriers(page)).isEmpty();
        }
        browser.expected("the server responded with a status of 422");
        browser.expected("Response Status Error Code 422");
    }

    private static void answer(Page page, String key, String words) {
        var question = page.locator("[data-question='" + key + "']");
        question.locator("label:has-text('" + words + "')").click();
        question.locator("button.button").click();
        assertThat(question.locator(".verdict")).isVisible();
    }

    private Plan track() {
        return curriculum.track("llm-14-days", null, Locale.ENGLISH).orElseThrow();
    }
}
