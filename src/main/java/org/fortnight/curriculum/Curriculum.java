package org.fortnight.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fortnight.account.SignedIn;
import org.fortnight.markdown.Problem;
import org.jspecify.annotations.Nullable;

/** The tracks as they stand now, and the one place that decides who may read them. */
public interface Curriculum {

    /** Rises with every import that changed something. */
    long revision();

    /** The tracks this person may read, in the order of their titles; words in their language where it exists. */
    List<Plan> tracks(@Nullable SignedIn reader, Locale language);

    /** The plan of one track; empty when there is none or this person may not read it. */
    Optional<Plan> track(String key, @Nullable SignedIn reader, Locale language);

    /**
     * The text of a lesson.
     *
     * @return empty when the lesson has no version that can be shown
     */
    Optional<LessonBody> body(Plan.Lesson lesson, Locale language);

    /** The sections of a lesson in their order, in the original language; after them those that have left it. */
    List<SectionItem> sections(Plan.Lesson lesson);

    /** The starting check of a track: a quiz that stands outside its plan. Empty when the track has none. */
    Optional<Plan.Lesson> check(Plan plan, Locale language);

    /** What answers to a lesson are held against, and what explains them, in a reader's language. For graders. */
    Optional<Solutions> solutions(Plan.Lesson lesson, Locale language);

    /**
     * The same of the version that a form was made from; an earlier one has no explanations.
     *
     * @return empty when the lesson has no such version
     */
    Optional<Solutions> solutions(Plan.Lesson lesson, long version);

    /** The terms of a track, in its original language. */
    Glossary glossary(Plan plan);

    /** The questions of a lesson in their order, those it keeps for later days included. */
    List<QuestionItem> questions(Plan.Lesson lesson);

    /** What is wrong in the folder just now, for those who can mend it. */
    CurriculumReport report();

    /** The part of the report that concerns one track, with what stands in folders that are no track yet. */
    List<Problem> problems(Plan plan);

    /** The part of the report that concerns one lesson's file and its translations. */
    List<Problem> problems(Plan.Lesson lesson);
}
