package org.fortnight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fortnight.account.FormToken.formToken;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * The gate: every address the application has, walked by everybody. The table says what they get: a status, or the
 * address they are led to. An address that has no row fails the build.
 */
@WebTest
class AddressGateTests {

    /** The columns: who asks. The other learner uses the addresses of the first one's work. */
    private static final List<String> WHO = List.of("visitor", "learner", "other", "instructor", "administrator");

    private static final String ADDRESSES = """
            GET /                                                          | 200 | /today | /today | /today | /today
            GET /login                                                     | 200 | /today | /today | /today | /today
            POST /login                                                    | 422 | 422 | 422 | 422 | 422
            GET /register                                                  | 200 | /today | /today | /today | /today
            POST /register                                                 | 422 | 422 | 422 | 422 | 422
            GET /setup                                                     | 410 | 410 | 410 | 410 | 410
            POST /setup                                                    | 410 | 410 | 410 | 410 | 410
            POST /preferences/language                                     | / | / | / | / | /
            POST /preferences/theme                                        | / | / | / | / | /
            GET /account                                                   | /login?then=/account | 200 | 200 | 200 | 200
            POST /account                                                  | /login?then=/today | 422 | 422 | 422 | 422
            POST /account/email                                            | /login?then=/today | 422 | 422 | 422 | 422
            POST /account/password                                         | /login?then=/today | 422 | 422 | 422 | 422
            GET /account/data                                              | /login?then=/account/data | 200 | 200 | 200 | 200
            GET /account/deletion                                          | /login?then=/account/deletion | 200 | 200 | 200 | 200
            DELETE /account                                                | /login?then=/account/deletion | 422 | 422 | 422 | 422
            GET /account/deleted                                           | 200 | /account | /account | /account | /account
            DELETE /account/sign-ins                                       | /login?then=/today | /login | /login | /login | /login
            GET /today                                                     | /login?then=/today | 200 | 200 | 200 | 200
            GET /review                                                    | /login?then=/review | 200 | 200 | 200 | 200
            GET /review/again                                              | /login?then=/review/again | 200 | 200 | 200 | 200
            GET /review/answers                                            | /login?then=/review/answers | /review | /review | /review | /review
            POST /review/answers                                           | /login?then=/today | /review | /review | /review | /review
            GET /review/judgements                                         | /login?then=/review/judgements | /review | /review | /review | /review
            POST /review/judgements                                        | /login?then=/today | /review | /review | /review | /review
            GET /tracks/{track}                                            | 200 | 200 | 200 | 200 | 200
            GET /tracks/{track}/glossary                                   | 200 | 200 | 200 | 200 | 200
            GET /tracks/{track}/days/{day}                                 | {lesson} | {lesson} | {lesson} | {lesson} | {lesson}
            GET /tracks/{track}/check                                      | 404 | 404 | 404 | 404 | 404
            POST /tracks/{track}/check                                     | 404 | 404 | 404 | 404 | 404
            GET /tracks/{track}/check/days                                 | {plan}/check | {plan}/check | {plan}/check | {plan}/check | {plan}/check
            POST /tracks/{track}/check/days                                | /register?then={plan}/check | 404 | 404 | 404 | 404
            DELETE /tracks/{track}/check/days                              | /register?then={plan}/check | 404 | 404 | 404 | 404
            GET /tracks/{track}/enrolment                                  | {plan} | {plan} | {plan} | {plan} | {plan}
            POST /tracks/{track}/enrolment                                 | /register?then={plan}/enrolment | {plan} | {plan} | {plan} | {plan}
            GET /tracks/{track}/enrolment                                  | {plan} | {plan}/pace | {plan}/pace | {plan}/pace | {plan}/pace
            POST /tracks/{track}/enrolment                                 | /register?then={plan}/enrolment | {plan}/pace | {plan}/pace | {plan}/pace | {plan}/pace
            GET /tracks/{track}/pace                                       | /login?then={plan}/pace | 200 | 200 | 200 | 200
            POST /tracks/{track}/pace                                      | /login?then=/today | 422 | 422 | 422 | 422
            GET /tracks/{track}/pause                                      | /login?then={plan}/pause | 200 | 200 | 200 | 200
            POST /tracks/{track}/pause                                     | /login?then=/today | 422 | 422 | 422 | 422
            DELETE /tracks/{track}/pause                                   | /login?then=/today | /today | /today | /today | /today
            GET /calendar                                                  | /login?then=/calendar | 200 | 200 | 200 | 200
            POST /calendar                                                 | /login?then=/today | /calendar | /calendar | /calendar | /calendar
            DELETE /calendar                                               | /login?then=/today | /calendar | /calendar | /calendar | /calendar
            GET /calendar/{token}.ics                                      | 404 | 404 | 404 | 404 | 404
            GET /tracks/{track}/lessons/{key}                              | 200 | 200 | 200 | 200 | 200
            GET /tracks/{track}/lessons/{lesson}/steps/{step}/completion    | {place} | {place} | {place} | {place} | {place}
            POST /tracks/{track}/lessons/{lesson}/steps/{step}/completion   | /register?then={lesson}/steps/read/completion | {place} | {place} | {place} | {place}
            DELETE /tracks/{track}/lessons/{lesson}/steps/{step}/completion | /login?then={lesson} | {place} | {place} | {place} | {place}
            GET /tracks/{track}/lessons/{lesson}/known                      | {lesson} | {lesson} | {lesson} | {lesson} | {lesson}
            POST /tracks/{track}/lessons/{lesson}/known                     | /login?then={lesson} | {lesson}#known-open | {lesson}#known-open | {lesson}#known-open | {lesson}#known-open
            DELETE /tracks/{track}/lessons/{lesson}/known                   | /login?then={lesson} | {lesson}#known-open | {lesson}#known-open | {lesson}#known-open | {lesson}#known-open
            GET /tracks/{track}/lessons/{lesson}/steps/{step}/aside         | {place} | {place} | {place} | {place} | {place}
            POST /tracks/{track}/lessons/{lesson}/steps/{step}/aside        | /login?then={lesson} | {place} | {place} | {place} | {place}
            DELETE /tracks/{track}/lessons/{lesson}/steps/{step}/aside      | /login?then={lesson} | {place} | {place} | {place} | {place}
            GET /tracks/{track}/lessons/{lesson}/questions/{question}/answers  | {lesson}#why | {lesson}#why | {lesson}#why | {lesson}#why | {lesson}#why
            POST /tracks/{track}/lessons/{lesson}/questions/{question}/answers | /register?then={lesson}/questions/why/answers? | 404 | 404 | 404 | 404
            GET /tracks/{track}/lessons/{lesson}/quiz/answers              | {lesson}#quiz | {lesson}#quiz | {lesson}#quiz | {lesson}#quiz | {lesson}#quiz
            POST /tracks/{track}/lessons/{lesson}/quiz/answers             | /register?then={lesson}/quiz/answers? | {lesson}#quiz | {lesson}#quiz | {lesson}#quiz | {lesson}#quiz
            GET /tracks/{track}/lessons/{lesson}/exercises/{exercise}/attempts | {lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve
            POST /tracks/{track}/lessons/{lesson}/exercises/{exercise}/attempts | 400 | 400 | 400 | 400 | 400
            GET /tracks/{track}/lessons/{lesson}/exercises/{exercise}/stuck | {lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve
            POST /tracks/{track}/lessons/{lesson}/exercises/{exercise}/stuck | /register?then={lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve | {lesson}#solve
            GET /tracks/{track}/lessons/{lesson}/exercises/{exercise}/solution | {lesson}#solve | 200 | {lesson}#solve | {lesson}#solve | {lesson}#solve
            GET /tracks/{track}/lessons/{lesson}/exercises/{exercise}/file  | 200 | 200 | 200 | 200 | 200
            GET /notes                                                     | /login?then=/notes | 200 | 200 | 200 | 200
            GET /tracks/{track}/lessons/{lesson}/note                      | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note
            PUT /tracks/{track}/lessons/{lesson}/note                      | 401 | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note
            GET /tracks/{track}/lessons/{lesson}/note/preview              | /login?then={lesson}/note/preview | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note | {lesson}#your-note
            POST /tracks/{track}/lessons/{lesson}/note/preview             | /login?then=/today | 200 | 200 | 200 | 200
            GET /tracks/{track}/lessons/{lesson}/sections/{section}/mark   | /login?then={lesson}/sections/opening/mark | {lesson} | {lesson} | {lesson} | {lesson}
            PUT /tracks/{track}/lessons/{lesson}/sections/{section}/mark   | /login?then=/today | 400 | 400 | 400 | 400
            DELETE /tracks/{track}/lessons/{lesson}/sections/{section}/mark | /login?then=/today | 404 | 404 | 404 | 404
            GET /progress                                                  | /login?then=/progress | 200 | 200 | 200 | 200
            GET /tracks/{track}/lessons/{lesson}/changes/acknowledgement   | /login?then={lesson}/changes/acknowledgement | {progress} | {progress} | {progress} | {progress}
            POST /tracks/{track}/lessons/{lesson}/changes/acknowledgement  | /login?then=/today | {progress} | {progress} | {progress} | {progress}
            GET /tracks/{track}/my-fortnight                               | /login?then={plan}/my-fortnight | 200 | 200 | 200 | 200
            GET /tracks/{track}/certificate                                | /login?then={plan}/certificate | 200 | 200 | 200 | 200
            POST /tracks/{track}/certificate                               | /login?then=/today | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address
            PUT /tracks/{track}/certificate                                | /login?then=/today | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address
            DELETE /tracks/{track}/certificate                             | /login?then=/today | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address | {plan}/certificate#address
            GET /tracks/{track}/certificate/statement                      | /login?then={plan}/certificate/statement | {plan}/certificate#stated | {plan}/certificate#stated | {plan}/certificate#stated | {plan}/certificate#stated
            PUT /tracks/{track}/certificate/statement                      | /login?then=/today | {plan}/certificate#stated | {plan}/certificate#stated | {plan}/certificate#stated | {plan}/certificate#stated
            GET /certificates/{code}                                       | 404 | 404 | 404 | 404 | 404
            GET /instructor/pictures                                       | /login?then=/instructor/pictures | 403 | 403 | 200 | 200
            GET /media/{hash}/{name}                                       | 200 | 200 | 200 | 200 | 200
            ANY /error                                                     | 500 | 500 | 500 | 500 | 500
            GET /error/send-again                                          | 404 | 404 | 404 | 404 | 404
            GET /actuator                                                  | /login?then=/actuator | 403 | 403 | 403 | 200
            GET /actuator/health                                           | 200 | 200 | 200 | 200 | 200
            GET /actuator/health/**                                        | /login?then=/actuator/health/x | 403 | 403 | 403 | 404
            """;

    /** The same of lessons that are not for everybody. The first learner has worked on the one that has left. */
    private static final String LESSONS = """
            GET ahead   | 404 | 404 | 404 | 200 | 200
            GET draft   | 404 | 404 | 404 | 200 | 200
            GET left    | 410 | 200 | 410 | 200 | 200
            GET nowhere | 404 | 404 | 404 | 404 | 404
            POST ahead/steps/read/completion   | 404 | 404 | 404 | 409 | 409
            POST draft/steps/read/completion   | 404 | 404 | 404 | 409 | 409
            POST left/steps/read/completion    | 410 | {left} | 410 | 410 | 410
            POST nowhere/steps/read/completion | 404 | 404 | 404 | 404 | 404
            POST open/steps/nothing/completion | 404 | 404 | 404 | 404 | 404
            PUT ahead/note                     | 404 | 404 | 404 | 409 | 409
            PUT draft/note                     | 404 | 404 | 404 | 409 | 409
            PUT left/note                      | 410 | {note} | 410 | 410 | 410
            POST ahead/steps/read/aside        | 404 | 404 | 404 | 409 | 409
            POST left/steps/read/aside         | 410 | {left} | 410 | 410 | 410
            """;

    private static final String EXERCISE = """
            ## Exercises

            ### Solve it {#solve}

            ```python exercise=solve
            def one(): ...
            ```

            ```python tests=solve
            assert one() == 1, "one is 1"
            ```

            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    TestFolder folder;

    @Autowired
    Progress progress;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private TestTrack track;
    private SignedIn first;
    private Map<String, String> values;

    @BeforeEach
    void aTrackAndTheFirstLearner() {
        track = folder.track()
                .write("media/drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .lesson(
                        "open",
                        "Read the page (10 min, core) {#read}",
                        "Write it down (10 min) {#write}",
                        "Solve [it](#solve) (10 min)")
                .replace("open.md", "An opening.", "An opening.\n\n![A drawing](media/drawing.svg)")
                .replace("open.md", "## Steps", EXERCISE + "## Steps")
                .lesson("ahead", Map.of("publish", "2999-01-01"), "Read the page (10 min, core) {#read}")
                .lesson("draft", "Read the page (10 min, core) {#read}")
                .lesson("left", "Read the page (10 min, core) {#read}")
                .lists("open", "ahead", "left")
                .look();
        first = people.learner("The first learner");
        tick("open");
        tick("left");
        track.lists("open", "ahead").look();
        assertThat(track.errors()).isEmpty();
        values = values();
    }

    @Test
    void everyAddressHasARow() {
        var mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AddressGateTests::addresses)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(table(ADDRESSES).keySet()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void everybodyGetsAtEveryAddressWhatTheTableSays() {
        assertThat(walk(ADDRESSES, "")).isEqualTo(table(ADDRESSES));
    }

    @Test
    void everybodyGetsOfEveryLessonWhatTheTableSays() {
        assertThat(walk(LESSONS, track.plan().path() + "/lessons/")).isEqualTo(table(LESSONS));
    }

    @Test
    void nobodyElseChangesTheFirstLearnersWork() {
        var before = progress.of(first, track.plan());
        var session = people.session(first);

        for (String address : table(ADDRESSES).keySet()) {
            if (!address.startsWith("GET ")) {
                WHO.stream().filter(who -> !who.equals("learner")).forEach(who -> ask(address, "", who));
            }
        }

        assertThat(progress.of(first, track.plan())).isEqualTo(before);
        assertThat(mvc.get().uri("/account").with(session)).hasStatusOk();
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}"))
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("ANY " + pattern)
                        : methods.stream().map(method -> method + " " + pattern));
    }

    private Map<String, List<String>> table(String text) {
        var table = new LinkedHashMap<String, List<String>>();
        text.lines().map(line -> line.split("\\|")).forEach(cells -> {
            var outcomes = Arrays.stream(cells).skip(1).map(cell -> fill(cell.strip()));
            table.put(cells[0].strip(), outcomes.toList());
        });
        return table;
    }

    private Map<String, List<String>> walk(String text, String prefix) {
        var walked = new LinkedHashMap<String, List<String>>();
        table(text)
                .keySet()
                .forEach(address -> walked.put(
                        address,
                        WHO.stream().map(who -> ask(address, prefix, who)).toList()));
        return walked;
    }

    private String ask(String address, String prefix, String who) {
        var words = address.split(" ");
        var method = HttpMethod.valueOf(words[0].replace("ANY", "GET"));
        var request = mvc.method(method)
                .uri(prefix + path(words[1]))
                .with(formToken())
                .with(whoever(who));
        return outcome(request.exchange());
    }

    /** For each question somebody new, but the first learner: signing out everywhere is among the addresses. */
    private RequestPostProcessor whoever(String who) {
        return switch (who) {
            case "learner" -> people.session(first);
            case "other" -> people.session(people.learner("Another learner"));
            case "instructor" -> people.session(people.instructor("An instructor"));
            case "administrator" -> people.session(people.administrator("An administrator"));
            default -> request -> request;
        };
    }

    private static String outcome(MvcTestResult result) {
        if (result.getUnresolvedException() != null) {
            return String.valueOf(result.getUnresolvedException());
        }
        var response = result.getResponse();
        var location = response.getRedirectedUrl();
        return location == null
                ? String.valueOf(response.getStatus())
                : UriUtils.decode(location, StandardCharsets.UTF_8);
    }

    private String path(String pattern) {
        return pattern.replace("{track}", track.key())
                .replace("{token}", "nothing")
                .replace("{day}", "1")
                .replace("{key}", "open")
                .replace("{lesson}", "open")
                .replace("{step}", "read")
                .replace("{question}", "why")
                .replace("{exercise}", "solve")
                .replace("{section}", "opening")
                .replace("{code}", "no-such-code")
                .replace("/media/{hash}/{name}", values.get("{picture}"))
                .replace("**", "x");
    }

    private String fill(String cell) {
        var filled = cell;
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private Map<String, String> values() {
        var plan = track.plan().path();
        var page = mvc.get().uri(plan + "/lessons/open").exchange();
        var picture = Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("article img")
                .attr("src");
        return Map.of(
                "{plan}",
                plan,
                "{lesson}",
                plan + "/lessons/open",
                "{place}",
                plan + "/lessons/open#step-read",
                "{left}",
                "200",
                "{note}",
                plan + "/lessons/left#your-note",
                "{progress}",
                "/progress?track=" + track.key() + "#changed",
                "{picture}",
                picture);
    }

    private void tick(String lesson) {
        var found = track.lesson(lesson);
        progress.complete(first, track.plan(), found, found.step("read").orElseThrow());
    }
}
