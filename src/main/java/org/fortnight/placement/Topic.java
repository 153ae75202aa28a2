package org.fortnight.placement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fortnight.curriculum.Plan;
import org.fortnight.curriculum.QuestionItem;

/**
 * What some questions of a check find out, and what came out.
 *
 * @param can in the author's words
 * @param lesson the key of the lesson that teaches it; empty for what one brings along
 * @param right how many of its questions were
 * @param sure whether all were, and none of them guessed
 */
record Topic(String can, Optional<String> lesson, int right, int total, boolean sure) {

    /** The objectives of a check; the keys of their questions begin with that of the lesson. */
    static List<Topic> of(Plan.Lesson check, List<QuestionItem> questions, Sitting sitting, List<Plan.Lesson> days) {
        Map<String, QuestionItem> byKey =
                questions.stream().collect(Collectors.toMap(QuestionItem::key, question -> question));
        return check.objectives().stream()
                .map(objective -> {
                    var asked = objective.by().stream()
                            .map(byKey::get)
                            .filter(Objects::nonNull)
                            .toList();
                    var answers = asked.stream()
                            .flatMap(question -> sitting.answer(question.item()).stream())
                            .toList();
                    return new Topic(
                            objective.can(),
                            lesson(asked, days),
                            (int) answers.stream().filter(Sitting.Answer::right).count(),
                            asked.size(),
                            answers.size() == asked.size() && answers.stream().allMatch(Sitting.Answer::sure));
                })
                .filter(topic -> topic.total() > 0)
                .toList();
    }

    private static Optional<String> lesson(List<QuestionItem> asked, List<Plan.Lesson> days) {
        return days.stream()
                .map(Plan.Lesson::key)
                .filter(key ->
                        asked.stream().allMatch(question -> question.key().startsWith(key + "-")))
                .max(Comparator.comparingInt(String::length));
    }
}
