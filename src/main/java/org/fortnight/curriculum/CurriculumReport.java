package org.fortnight.curriculum;

import java.nio.file.Path;
import java.util.List;
import org.fortnight.markdown.Problem;

/**
 * What the last look at the folder found.
 *
 * @param folder where lessons are looked for, absolute
 * @param tracks how many tracks stand there
 */
public record CurriculumReport(Path folder, int tracks, List<Problem> problems) {}
