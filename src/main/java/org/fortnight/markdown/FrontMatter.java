package org.fortnight.markdown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above a lesson's text. Lists are empty where nothing was written. */
public record FrontMatter(
        String key,
        String title,
        String summary,
        List<Objective> objectives,
        List<String> needs,
        List<String> replaces,
        @Nullable LocalDate publish,
        List<Change> changes) {

    /** What a learner can do afterwards, and the keys of the items that check it. */
    public record Objective(String can, List<String> by) {}

    /** What learners who finished the day are told about an edit. */
    public record Change(LocalDate date, String what) {}
}
