package org.fortnight.practice;

import static org.fortnight.account.FormToken.formToken;

import java.io.UnsupportedEncodingException;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.fortnight.progress.Progress;
import org.fortnight.progress.StepView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A learner at the door of a track with one lesson, {@code one}. */
abstract class LessonDoor {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    @Autowired
    JdbcClient jdbc;

    TestTrack track;
    SignedIn ada;

    final Document page(@Nullable SignedIn me) {
        return html(send(mvc.get().uri(lesson()), me));
    }

    final MvcTestResult send(MockMvcRequestBuilder request, @Nullable SignedIn me) {
        request.with(formToken());
        return (me == null ? request : request.with(people.session(me))).exchange();
    }

    static MockMvcRequestBuilder htmx(MockMvcRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    final StepView step(String key) {
        return progress.of(ada, track.plan())
                .lesson("one")
                .orElseThrow()
                .step(key)
                .orElseThrow();
    }

    /** By what the only step that is done came to be. */
    final String how() {
        return jdbc.sql("select how from step_completion where person_id = ?")
                .param(ada.id().value())
                .query(String.class)
                .single();
    }

    final String lesson() {
        return "/tracks/" + track.key() + "/lessons/one";
    }
}
