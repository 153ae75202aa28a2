package org.fortnight.curriculum;

import java.util.List;

/**
 * Said inside an import's transaction: a lesson has a new text, or items that came from another lesson, so that its rule
 * for being finished may be met by people who do nothing more.
 *
 * @param version the version that is live now
 * @param core rows of the steps nobody can finish without
 * @param others rows of the other required steps, which may be set aside
 */
public record LessonEdited(long lesson, long version, List<Long> core, List<Long> others) {}
