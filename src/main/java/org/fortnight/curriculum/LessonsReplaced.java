package org.fortnight.curriculum;

import java.util.List;

/**
 * Said once, inside the import's transaction that brings a lesson into the plan: it stands for others that are in the plan
 * or were ({@code replaces}), and what people decided about all of these holds for it.
 */
public record LessonsReplaced(List<Long> fromLessons, long toLesson) {}
