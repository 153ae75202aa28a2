package org.fortnight.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.markdown.LessonText.Question.Kind;
import org.fortnight.markdown.LessonText.Question.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Python in a real browser: what passes, what is stopped, what is kept, and what a program cannot reach. */
@BrowserTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PythonIT {

    @Autowired
    private Curriculum curriculum;

    private static final Path DAYS = Path.of("curriculum", "llm-14-days");
    private static final String LESSONS = "/tracks/llm-14-days/lessons/";
    private static final String DAY_ONE = LESSONS + "nlp-basics";
    private static final Pattern KEY = Pattern.compile("(?m)^key: ([\\w-]+)$");
    private static final Pattern SOLUTION = Pattern.compile("(?ms)^```python solution=([\\w-]+)[^\\n]*\\n(.*?)^```");

    @Test
    void everyShippedSolutionPassesAndEveryStubFails(Chromium browser) throws IOException {
        var page = browser.window();
        var exercises = new TreeMap<String, Object>();
        for (var lesson : solutions().entrySet()) {
            page.navigate(LESSONS + lesson.getKey());
            lesson.getValue()
                    .forEach((key, solution) -> exercises.put(key, page.evaluate("""
                    ([key, solution]) => {
                        const form = document.querySelector(`[data-exercise='${key}'] form[data-program]`)
                        const stub = form.querySelector('template').content.textContent
                        return { stub, solution, tests: document.getElementById(form.dataset.tests).textContent }
                    }
                    """, List.of(key, solution))));
        }

        assertThat(verdicts(page, exercises))
                .hasSize(28)
                .allSatisfy((exercise, verdict) ->
                        assertThat(verdict).as(exercise).isEqualTo("the solution passes, the stub fails"));
    }

    /** In the worker the pages themselves use. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> verdicts(Page page, Map<String, Object> exercises) {
        return (Map<String, String>) page.evaluate("""
                async exercises => {
                    const settings = document.getElementById('python-words').dataset
                    const { Python } = await import(settings.python)
                    const python = new Python(settings)
                    const verdicts = {}
                    for (const [key, { stub, solution, tests }] of Object.entries(exercises)) {
                        const check = async code => (await python.run({ type: 'check', code, tests })).result
                        const right = await check(solution)
                        const left = await check(stub)
                        const passes = right.total > 0 && right.passed === right.total && !right.problem && !right.failure
                        const fails = left.passed < left.total && left.problem?.kind === 'blank'
                        verdicts[key] = passes && fails ? 'the solution passes, the stub fails' : JSON.stringify([right, left])
                    }
                    return verdicts
                }
                """, exercises);
    }

    @Test
    void aRunIsJudgedCheckByCheckAndAPassTicksTheStep(Chromium browser) throws IOException {
        var page = browser.window();
        Chromium.register(page, "Pia");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        run(exercise);
        assertThat(verdict(exercise)).containsText("1 of 12 checks pass");
        assertThat(verdict(exercise)).containsText("Line 23 still has a blank");
        assertThat(page.locator("#said")).hasText("1 of 12 checks pass");

        write(exercise, solutionOf("bigram-model").replace("-log(", "log("));
        run(exercise);
        assertThat(verdict(exercise)).containsText("7 of 12 checks pass");
        assertThat(verdict(exercise).locator("dl")).containsText("expected");

        write(
                exercise,
                solutionOf("bigram-model").replace("    for review in reviews:", "    for review in “reviews”:"));
        run(exercise);
        assertThat(verdict(exercise)).containsText("has «“» where Python wants «\"»");

        write(exercise, "print('hello')\n" + solutionOf("bigram-model"));
        run(exercise);
        assertThat(verdict(exercise)).containsText("All 12 checks pass.");
        assertThat(page.locator("[data-step='bigram-model']")).hasAttribute("data-done", "true");
        assertThat(page.locator("[data-step][data-done=true]")).hasCount(1);
        exercise.locator(".program-output summary").click();
        assertThat(exercise.locator(".program-output pre")).hasText("hello");

        exercise.locator(".way a[hx-get]").click();
        assertThat(exercise.locator(".solution")).containsText("once more from memory");
    }

    @Test
    void whoIsStuckSeesTheSolutionInPlace(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Stan");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "tfidf-cosine");
        page.waitForFunction("() => window.htmx");

        exercise.locator(".way button").click();
        exercise.locator(".way a[hx-get]").click();

        assertThat(exercise.locator(".solution code")).containsText("def cosine");
        assertThat(page).hasURL(Pattern.compile(".*" + DAY_ONE + "$"));
    }

    @Test
    void everyBlockOfCodeCanBeCopiedEvenOneThatComesLater(Chromium browser) {
        var page = browser.window(new NewContextOptions()
                .setLocale("zh-CN")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        Chromium.register(page, "Cora");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "tfidf-cosine");
        page.waitForFunction("() => window.htmx");
        exercise.locator(".way button").click();
        exercise.locator(".way a[hx-get]").click();
        assertThat(exercise.locator(".solution .copy")).isVisible();

        assertThat(page.locator("pre:has(> code):not(:has(+ .copy))")).hasCount(0);
        assertThat(page.locator(".copy + .copy, .copy:not([lang='zh-CN'])")).hasCount(0);
        assertCopies(page, page.locator(".prose .code").first());
        assertCopies(page, exercise.locator(".solution"));

        page.navigate(DAY_ONE + "/exercises/tfidf-cosine/solution");
        assertCopies(page, page.locator(".solution"));
    }

    private static void assertCopies(Page page, Locator block) {
        block.locator(".copy").press("Enter");
        assertThat(page.locator("#said")).hasText("已复制");
        assertThat(block.locator(".copy")).hasText("已复制");
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(block.locator("pre:has(> code)").textContent());
    }

    @Test
    void anEndlessLoopIsStoppedAndPythonStartsAgain(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, "print('round')\nwhile True:\n    print('and round' * 100)");
        exercise.locator(".program-actions .button").first().click();
        assertThat(exercise.locator(".program-output pre")).containsText("which is left out");
        exercise.locator(".program-actions .button").nth(1).click();
        assertThat(verdict(exercise)).containsText("Stopped.");
        assertThat((Integer) exercise.locator(".program-output pre").evaluate("output => output.textContent.length"))
                .isLessThan(21_000);

        write(exercise, "x = 1");
        run(exercise);
        assertThat(verdict(exercise)).containsText("0 of 12 checks pass");
    }

    @Test
    void aCrashSaysSoAndTheNextRunStartsPythonAgain(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, "import os\nos._exit(1)");
        run(exercise);
        assertThat(verdict(exercise)).containsText("Python has crashed. Your code is kept");
        write(exercise, "x = 1");
        run(exercise);

        assertThat(verdict(exercise)).containsText("0 of 12 checks pass");
    }

    @Test
    void whatALoopWithoutAnEndPrintedIsSeenBeforeItIsStopped(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, "print('seen')\nwhile True:\n    pass");
        exercise.locator(".program-actions .button").first().click();

        assertThat(exercise.locator(".program-output pre")).hasText("seen");
        exercise.locator(".program-actions .button").nth(1).click();
        assertThat(verdict(exercise)).containsText("Stopped.");
    }

    @Test
    void loadingCanBeStoppedAndBegunAgain(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, "x = 1");
        page.evaluate("""
                () => {
                    const [run, stop] = document.querySelectorAll("[data-exercise='bigram-model'] .program-actions .button")
                    run.click()
                    stop.click()
                }
                """);
        assertThat(verdict(exercise)).containsText("Stopped.");
        assertThat(exercise.locator(".program-loading")).isHidden();

        run(exercise);
        assertThat(verdict(exercise)).containsText("0 of 12 checks pass");
    }

    @Test
    void codeOfAVisitorWaitsForTheirAccount(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        exercise(page, "bigram-model").locator("textarea").fill("written = 'before'");

        Chromium.register(page, "Vera");
        page.navigate(DAY_ONE);

        assertThat(exercise(page, "bigram-model").locator("textarea")).hasValue("written = 'before'");
    }

    @Test
    void eachRunHasANamespaceOfItsOwn(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, "left_over = 1");
        run(exercise);
        write(exercise, "print(left_over)");
        run(exercise);

        assertThat(verdict(exercise)).containsText("Line 1: NameError: name 'left_over' is not defined");
    }

    @Test
    void aReloadKeepsTypedCodeAndTheStubComesBackWithoutLosingIt(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Rosa");
        page.navigate(DAY_ONE);
        var code = exercise(page, "bigram-model").locator("textarea");
        code.fill("typed = 'and not yet run'");

        page.reload();
        assertThat(code).hasValue("typed = 'and not yet run'");

        exercise(page, "bigram-model")
                .locator(".program-actions .link-button")
                .first()
                .click();
        assertThat(code).hasValue(Pattern.compile("from collections import Counter[\\s\\S]*"));
        page.reload();
        exercise(page, "bigram-model")
                .locator(".program-actions .link-button")
                .nth(1)
                .click();
        assertThat(code).hasValue("typed = 'and not yet run'");
    }

    @Test
    void whatWasRunIsFoundOnAnotherComputer(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Otto");
        page.navigate(DAY_ONE);
        write(exercise(page, "bigram-model"), "run = 'here'");
        page.waitForResponse(
                response -> response.url().endsWith("/attempts"), () -> run(exercise(page, "bigram-model")));

        var other = browser.window();
        Chromium.signIn(other, "Otto", Chromium.SECRET);
        other.navigate(DAY_ONE);

        assertThat(exercise(other, "bigram-model").locator("textarea")).hasValue("run = 'here'");
    }

    @Test
    void aProgramCannotReachTheApplication(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Mallory");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");
        run(exercise);
        var answered = new ArrayList<String>();
        page.context().onResponse(response -> answered.add(response.url()));

        write(exercise, """
                import js
                from pyodide.ffi import create_proxy

                site = str(js.location.origin)

                def attempt(name, action):
                    try:
                        print(name, "got", action())
                    except BaseException as error:
                        print(name, "refused")

                failed = create_proxy(lambda *why: print("fetch refused"))
                js.fetch(site + "/today").then(create_proxy(lambda answer: print("fetch got", answer)), failed)
                js.fetch(site + "/account", method="POST").then(create_proxy(lambda answer: print("post got", answer)), failed)
                for make in (lambda: js.Worker.new(site + "/modules/programs.js"), lambda: js.EventSource.new(site + "/today"),
                             lambda: js.WebSocket.new(site.replace("http", "ws") + "/today")):
                    attempt("opened", lambda: make() and None)
                """);
        run(exercise);
        write(exercise, "print('later')");
        run(exercise);
        assertThat(exercise.locator(".program-output pre").textContent()).doesNotContain("got");
        assertThat(answered)
                .noneMatch(url -> url.endsWith("/today") || url.endsWith("/account"))
                .filteredOn(url -> !url.endsWith("/attempts"))
                .isEmpty();
        browser.expected("Content Security Policy");
        browser.expected("WebSocket");
        browser.expected("Refused to");
    }

    @Test
    void whatAProgramPrintsOfTheFenceIsRefusedEverywhere(Chromium browser) {
        var page = browser.window();
        Chromium.register(page, "Trudy");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        write(exercise, """
                import js
                from pyodide.http import open_url

                def attempt(name, action):
                    try:
                        print(name, "got", action())
                    except BaseException:
                        print(name, "refused")

                def request():
                    asked = js.XMLHttpRequest.new()
                    asked.open("GET", "/today", False)
                    asked.send()
                    return asked.status

                attempt("open_url", lambda: open_url("/today").read())
                attempt("xhr", request)
                attempt("eval", lambda: js.eval("1 + 1"))
                attempt("import", lambda: js.Function.new("return import('/modules/programs.js')")())
                attempt("document", lambda: js.document.cookie)
                attempt("storage", lambda: js.localStorage.length)
                attempt("scripts", lambda: js.importScripts("/modules/programs.js"))
                """);
        run(exercise);

        assertThat(exercise.locator(".program-output pre").textContent().strip().lines())
                .containsExactly(
                        "open_url refused",
                        "xhr refused",
                        "eval refused",
                        "import refused",
                        "document refused",
                        "storage refused",
                        "scripts refused");
        browser.expected("Content Security Policy");
    }

    @Test
    void theEditorNeedsNoMouseAndTrapsNobody(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var code = exercise(page, "bigram-model").locator("textarea");

        code.focus();
        page.keyboard().press("Tab");
        assertThat(code).not().isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(code).isFocused();

        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("def f():");
        page.keyboard().press("Enter");
        page.keyboard().type("if True:");
        page.keyboard().press("Enter");
        page.keyboard().type("return 1");
        page.keyboard().press("Enter");
        page.keyboard().press("Shift+Tab");
        page.keyboard().type("return 2");
        assertThat(code).hasValue("def f():\n    if True:\n        return 1\n    return 2");
        page.keyboard().press("ControlOrMeta+z");
        assertThat(code).not().hasValue("def f():\n    if True:\n        return 1\n    return 2");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("x = 1");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Tab");
        assertThat(code).hasValue("    x = 1");
        page.keyboard().press("Shift+Tab");
        assertThat(code).hasValue("x = 1");

        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        assertThat(exercise(page, "bigram-model")
                        .locator(".program-actions .button")
                        .first())
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(verdict(exercise(page, "bigram-model"))).containsText("0 of 12 checks pass");
        assertThat(exercise(page, "bigram-model")
                        .locator(".program-actions .button")
                        .first())
                .isFocused();
    }

    @Test
    void aNewLearnerDoesDayOneWithTheKeyboardAlone(Chromium browser) throws IOException {
        var page = browser.window();
        Chromium.register(page, "Nina");
        page.navigate(DAY_ONE);
        page.waitForFunction("() => window.htmx");
        var solutions = curriculum
                .track("llm-14-days", null, Locale.ENGLISH)
                .flatMap(plan -> plan.lesson("nlp-basics"))
                .flatMap(lesson -> curriculum.solutions(lesson, Locale.ENGLISH))
                .orElseThrow();

        for (String key : List.of("bigram-model", "tfidf-cosine")) {
            var exercise = exercise(page, key);
            tabTo(page, exercise.locator("textarea"));
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().insertText(solutionOf(key));
            page.keyboard().press("ControlOrMeta+Enter");
            assertThat(verdict(exercise)).containsText("checks pass.", new ContainsTextOptions().setTimeout(60_000));
            assertThat(page.locator("[data-step='" + key + "']")).hasAttribute("data-done", "true");
            page.keyboard().press("Escape");
        }
        for (var answer : solutions.answers().stream()
                .filter(one -> one.place() == Place.QUIZ)
                .toList()) {
            var question = page.locator("[data-question='" + answer.key() + "']");
            if (answer.number() != null) {
                tabTo(page, question.locator("input[name=value]"));
                page.keyboard().type(String.valueOf(answer.number().value()));
            } else {
                tabTo(page, question.locator("input[name=choice]").first());
                for (int i = 0; i < answer.choices().size(); i++) {
                    var mark = (String) page.evaluate("document.activeElement.value");
                    boolean several = answer.kind() == Kind.MULTIPLE;
                    if (answer.right().contains(mark)) {
                        page.keyboard().press("Space");
                    }
                    page.keyboard().press(several ? "Tab" : answer.right().contains(mark) ? "Shift" : "ArrowDown");
                }
                tabTo(page, question.locator("button.button"));
            }
            page.keyboard().press("Enter");
            assertThat(question.locator(".verdict")).containsText("Right.");
        }
        assertThat(page.locator("[data-step=quiz]")).hasAttribute("data-done", "true");
        var open = page.locator("[data-step][data-done=false] button[aria-pressed]");
        for (int left = open.count(); left > 0; left--) {
            tabTo(page, open.first());
            page.keyboard().press("Space");
            assertThat(open).hasCount(left - 1);
        }

        assertThat(page.locator(".day-end")).containsText("Day 1 is done.");
        assertThat(page).hasURL(Pattern.compile(".*" + DAY_ONE + "$"));
    }

    /** Goes there by the Tab key alone, round the page if need be. */
    private static void tabTo(Page page, Locator place) {
        for (int i = 0; i < 300; i++) {
            if (Boolean.TRUE.equals(place.evaluate("place => place === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + place);
    }

    @Test
    void blocksOfAPageShareWhatTheyDefineAndAskForAGuessFirst(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var first = page.locator("[data-run]").nth(0);
        var second = page.locator("[data-run]").nth(1);

        first.locator(".program-actions .button").first().click();
        assertThat(first.locator(".program-guess")).isFocused();
        page.keyboard().type("three");
        page.keyboard().press("Enter");
        assertThat(verdict(first)).hasText("You guessed: three");
        assertThat(first.locator(".program-output pre")).containsText("In the hat of 'is'");

        second.locator(".program-actions .button").first().click();
        page.keyboard().type("4");
        page.keyboard().press("Enter");
        assertThat(verdict(second)).hasText("You guessed: 4");
    }

    @Test
    void whatIsDrawnIsCleanedAndTablesAreWords(Chromium browser) {
        var page = browser.window();
        page.navigate(DAY_ONE);
        var block = page.locator("[data-run]").first();
        page.evaluate("""
                async () => {
                    const settings = document.getElementById('python-words').dataset
                    const { draw } = await import(settings.drawing)
                    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><title>A dot</title>'
                      + '<circle cx="4" cy="4" r="3" style="fill:red" onclick="alert(2)"/><script>alert(3)</script>'
                      + '<image href="/today"/><a href="javascript:alert(4)"><text>x</text></a><foreignObject><b>no</b></foreignObject></svg>'
                    const place = document.querySelector('[data-run]')
                    place.append(await draw('svg', svg, { purify: settings.purify, name: 'a dot' }))
                    place.append(await draw('table', '[["word","count"],["the <b>","3"]]', { purify: settings.purify, name: 'a table' }))
                }
                """);

        assertThat(block.locator(".drawn svg circle")).hasCount(1);
        assertThat((String) block.locator(".drawn").first().evaluate("box => box.innerHTML"))
                .contains("<circle", "A dot")
                .doesNotContain("on", "style", "script", "image", "href", "foreignObject");
        assertThat(block.locator(".drawn th")).hasText(new String[] {"word", "count"});
        assertThat(block.locator(".drawn td").first()).hasText("the <b>");
        browser.expected("Content Security Policy");
    }

    @Test
    void withoutJavaScriptStubChecksAndFileAreThere(Chromium browser) {
        var page = browser.window(new NewContextOptions().setJavaScriptEnabled(false));
        Chromium.register(page, "Nora");
        page.navigate(DAY_ONE);
        var exercise = exercise(page, "bigram-model");

        assertThat(exercise.locator("textarea")).hasValue(Pattern.compile("from collections[\\s\\S]*"));
        assertThat(exercise).containsText("Without scripts this page cannot run Python.");
        exercise.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("The checks"))
                .click();
        assertThat(exercise.locator("#tests-bigram-model")).isVisible();
        exercise.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("on your own computer"))
                .click();
        var download =
                page.waitForDownload(() -> exercise.locator("a[href$='/file']").click());
        assertThat(download.suggestedFilename()).isEqualTo("bigram_model.py");

        page.locator("[data-step='bigram-model'] button[aria-pressed]").click();
        assertThat(page.locator("[data-step='bigram-model']")).hasAttribute("data-done", "true");
    }

    @Test
    void aLessonThatWasWorkedInIsOpenToEverybody(Chromium browser) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = browser.window(new NewContextOptions().setColorScheme(scheme));
            Chromium.register(page, "Xenia" + scheme);
            page.navigate(DAY_ONE);
            run(exercise(page, "bigram-model"));
            var block = page.locator("[data-run]").first();
            block.locator(".program-guess").fill("two");
            block.locator(".program-actions .button").first().click();
            assertThat(verdict(block)).isVisible();

            assertThat(Chromium.barriers(page)).isEmpty();
            page.setViewportSize(320, 800);
            assertThat((Integer) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isNotPositive();
        }
    }

    private static Locator exercise(Page page, String key) {
        return page.locator("[data-exercise='" + key + "']");
    }

    private static Locator verdict(Locator program) {
        return program.locator(".program-verdict");
    }

    private static void write(Locator exercise, String code) {
        exercise.locator("textarea").fill(code);
    }

    /** Presses Run and waits for the verdict. */
    private static void run(Locator exercise) {
        exercise.locator(".program-actions .button").first().click();
        exercise.locator(".program-verdict:not([hidden])").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    private static String solutionOf(String exercise) throws IOException {
        return solutions().values().stream()
                .filter(solutions -> solutions.containsKey(exercise))
                .findFirst()
                .orElseThrow()
                .get(exercise);
    }

    /** The solutions of each lesson's exercises, by the lesson's key. */
    private static Map<String, Map<String, String>> solutions() throws IOException {
        var solutions = new TreeMap<String, Map<String, String>>();
        try (var days = Files.list(DAYS)) {
            for (var day : days.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(day);
                var key = KEY.matcher(text);
                assertThat(key.find()).isTrue();
                var ofDay = new HashMap<String, String>();
                SOLUTION.matcher(text).results().forEach(found -> ofDay.put(found.group(1), found.group(2)));
                if (!ofDay.isEmpty()) {
                    solutions.put(key.group(1), ofDay);
                }
            }
        }
        return solutions;
    }
}
