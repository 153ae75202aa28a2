package org.fortnight.curriculum;

import org.fortnight.markdown.LessonText.Question.Place;

/**
 * A question of a lesson without its words, as what people answered refers to it.
 *
 * @param item its row, which stays the same through every edit
 */
public record QuestionItem(long item, String key, Place place) {}
