package org.fortnight.review;

import java.time.LocalDate;
import java.util.List;
import org.fortnight.account.PersonalData;
import org.fortnight.account.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What reviews keep about a person: their answers. */
@Component
class ReviewData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An answer as it is taken along. */
    record ReviewAnswer(
            String track,
            String lesson,
            String kind,
            String key,
            int number,
            String given,
            boolean correct,
            boolean guessed,
            LocalDate answeredOn) {}

    @Override
    public List<String> tables() {
        return List.of("review_answer");
    }

    @Override
    public List<Part> of(SignedIn me) {
        var answers = jdbc.sql("""
                        select track.key as track, lesson.key as lesson, lower(item.kind) as kind, item.key as key,
                               r.number, r.given, r.correct, r.guessed, r.answered_on
                        from review_answer r
                        join item on item.id = r.item_id
                        join lesson on lesson.id = item.lesson_id
                        join track on track.id = lesson.track_id
                        where r.person_id = :person
                        order by r.answered_at, r.item_id
                        """)
                .param("person", me.id().value())
                .query(ReviewAnswer.class)
                .list();
        return answers.isEmpty()
                ? List.of()
                : List.of(new Part(
                        "reviews.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(answers)));
    }

    @Override
    public String about() {
        return "review.data.about";
    }
}
