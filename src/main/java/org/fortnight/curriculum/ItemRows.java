package org.fortnight.curriculum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.fortnight.markdown.LessonText;
import org.jspecify.annotations.Nullable;

/** The rows of a lesson's items, in the order of the text. */
record ItemRows(List<Row> steps, List<Row> questions, List<Row> exercises) {

    private static final String QUIZ = "quiz";

    /** One item's row and label. */
    record Row(long item, String key) {}

    /**
     * Finds the row of every item of a text, makes new ones, and retires those that are gone.
     *
     * @param rows all rows of the lesson
     */
    static ItemRows of(LessonText text, Lesson lesson, List<Item> rows, Items items, Instant now) {
        var store = new Store(lesson, rows, items, now);
        store.rows(
                Item.Kind.SECTION,
                text.sections().stream()
                        .map(section -> WrittenItem.of(section.key(), "", section.title()))
                        .toList());
        return new ItemRows(
                store.rows(
                        Item.Kind.STEP,
                        text.steps().stream()
                                .map(step -> WrittenItem.of(key(step, text), "", step.label()))
                                .toList()),
                store.rows(
                        Item.Kind.QUESTION,
                        text.questions().stream()
                                .map(question -> WrittenItem.of(question.key(), question.section(), question.label()))
                                .toList()),
                store.rows(
                        Item.Kind.EXERCISE,
                        text.exercises().stream()
                                .map(exercise -> WrittenItem.of(exercise.key(), exercise.section(), exercise.title()))
                                .toList()));
    }

    /** A step that links to an exercise or to the quiz stands for it and takes its key. */
    static @Nullable String key(LessonText.Step step, LessonText text) {
        String target = step.target();
        boolean stands = target != null
                && (target.equals(QUIZ)
                        || text.exercises().stream().anyMatch(exercise -> target.equals(exercise.key())));
        return stands ? target : step.key();
    }

    private record Store(Lesson lesson, List<Item> all, Items items, Instant now) {

        List<Row> rows(Item.Kind kind, List<WrittenItem> written) {
            var rows = all.stream().filter(row -> row.kind() == kind).toList();
            var found = ItemMatching.match(rows, written);
            rows.stream().filter(row -> !Arrays.asList(found).contains(row)).forEach(row -> row.retire(now));
            var taken = new HashSet<String>();
            rows.forEach(row -> taken.add(row.key()));
            written.forEach(item -> {
                if (item.key() != null) {
                    taken.add(item.key());
                }
            });
            var result = new ArrayList<Row>();
            for (int i = 0; i < found.length; i++) {
                var row = found[i];
                var item = written.get(i);
                if (row == null) {
                    String key = item.key() != null ? item.key() : item.newKey(taken);
                    taken.add(key);
                    row = items.save(new Item(lesson, kind, key, item, i, now));
                } else {
                    row.standsAs(item, i, now);
                }
                result.add(new Row(row.id(), row.key()));
            }
            return result;
        }
    }
}
