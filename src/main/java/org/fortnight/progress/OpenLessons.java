package org.fortnight.progress;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.fortnight.account.Role;
import org.fortnight.account.SignedIn;
import org.fortnight.curriculum.Curriculum;
import org.fortnight.curriculum.LessonAccess;
import org.fortnight.curriculum.LessonKey;
import org.fortnight.curriculum.Plan;
import org.fortnight.progress.Refusal.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the lesson that an address names, for those who may work in it; refuses with a reason and a way on. */
@Component
public class OpenLessons {

    private final Curriculum curriculum;
    private final Progress progress;
    private final Clock clock;

    OpenLessons(Curriculum curriculum, Progress progress, Clock clock) {
        this.curriculum = curriculum;
        this.progress = progress;
        this.clock = clock;
    }

    /** A lesson somebody may work in, and its track. */
    public record OpenLesson(Plan plan, Plan.Lesson lesson) {}

    Plan track(String key, @Nullable SignedIn me, Locale language) {
        return curriculum.track(key, me, language).orElseThrow(() -> Refusal.notFound("track", Way.HOME));
    }

    /** @throws Refusal when there is none, or not for this reader */
    public OpenLesson find(LessonKey address, @Nullable SignedIn me, Locale language) {
        var plan = track(address.track(), me, language);
        var lesson = plan.lesson(address.lesson()).orElseThrow(() -> Refusal.notFound("lesson", Way.to(plan)));
        var day = SignedIn.dayReached(me, clock);
        switch (LessonAccess.toWork(lesson, day, () -> progress.workedOn(me, plan, lesson))) {
            case OPEN -> {}
            case NOT_YET, HIDDEN -> throw hidden(plan, lesson, me);
            case RETIRED -> throw Refusal.gone("lesson", successors(plan, lesson));
        }
        return new OpenLesson(plan, lesson);
    }

    private static Refusal hidden(Plan plan, Plan.Lesson lesson, @Nullable SignedIn me) {
        return me != null && me.is(Role.INSTRUCTOR)
                ? Refusal.conflict("draft", Way.to(lesson))
                : Refusal.notFound("lesson", Way.to(plan));
    }

    private static List<Way> successors(Plan plan, Plan.Lesson lesson) {
        var successors = plan.successors(lesson).stream().map(Way::to).toList();
        return successors.isEmpty() ? List.of(Way.to(plan)) : successors;
    }
}
