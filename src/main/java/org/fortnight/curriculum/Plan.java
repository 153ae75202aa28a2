package org.fortnight.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fortnight.account.SignedIn;
import org.fortnight.markdown.LessonText.Requirement;
import org.fortnight.markdown.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one track as it stands at one revision: immutable, held in memory, shared by all readers.
 *
 * @param needs what one should know before
 * @param retired lessons that have left the plan: still readable by those who worked on them
 * @param drafts lessons that no stage lists yet: for instructors
 */
public record Plan(
        long id,
        String track,
        String title,
        String summary,
        String language,
        String forWhom,
        List<String> needs,
        String promise,
        @Nullable String discuss,
        List<Stage> stages,
        List<Lesson> retired,
        List<Lesson> drafts) {

    public String path() {
        return "/tracks/" + track;
    }

    /** Whether this person, or a visitor, may read the track. Asked nowhere else than here. */
    public boolean readableBy(@Nullable SignedIn reader) {
        return true;
    }

    /** The lessons of the plan in the order of their days. */
    public List<Lesson> lessons() {
        return stages.stream().flatMap(stage -> stage.lessons().stream()).toList();
    }

    /** A lesson by its key, retired ones and drafts included. */
    public Optional<Lesson> lesson(String key) {
        return Stream.of(lessons(), retired, drafts)
                .flatMap(List::stream)
                .filter(lesson -> lesson.key().equals(key))
                .findFirst();
    }

    /** The lessons that replace one which has left the plan. */
    public List<Lesson> successors(Lesson lesson) {
        return lesson.successors().stream().flatMap(key -> lesson(key).stream()).toList();
    }

    /** The lesson of a day, from 1. */
    public Optional<Lesson> day(int number) {
        return lessons().stream().filter(lesson -> lesson.day() == number).findFirst();
    }

    /**
     * One stage.
     *
     * @param number its place in the plan, from 1; the first four have colours of their own, later ones begin again
     */
    public record Stage(long id, String key, String title, int number, List<Lesson> lessons) {}

    /**
     * One lesson in the plan, without its text.
     *
     * @param day its day, from 1; 0 for a retired lesson or a draft
     * @param stage the key of its stage; empty for a retired lesson or a draft
     * @param language of its words, those of its steps included
     * @param version the row of the version that is live, in the original language
     * @param changes what learners who finished it are told about its edits
     * @param steps the live steps in order
     * @param retiredSteps steps that were taken out: a tick on one of them still counts as work
     * @param successors keys of the lessons that replace it
     * @param publish readable by learners from this date on, or null for at once
     */
    public record Lesson(
            long id,
            LessonKey address,
            int day,
            String stage,
            String language,
            String title,
            String summary,
            Status status,
            @Nullable LocalDate publish,
            long version,
            List<Objective> objectives,
            List<Change> changes,
            List<Step> steps,
            List<Step> retiredSteps,
            List<String> successors) {

        public String key() {
            return address.lesson();
        }

        public String path() {
            return address.path();
        }

        /** Whether its day of publication has come, if it has one. */
        public boolean publishedBy(LocalDate today) {
            return publish == null || !today.isBefore(publish);
        }

        /** The minutes of all its steps. */
        public int minutes() {
            return steps.stream().mapToInt(Step::minutes).sum();
        }

        /** The minutes of its core steps. */
        public int coreMinutes() {
            return steps.stream()
                    .filter(step -> step.requirement() == Requirement.CORE)
                    .mapToInt(Step::minutes)
                    .sum();
        }

        /** A live step by its key or by a key it had before. */
        public Optional<Step> step(String key) {
            return find(steps, key);
        }

        /** A step that was taken out, by its key or by a key it had before. */
        public Optional<Step> retiredStep(String key) {
            return find(retiredSteps, key);
        }

        private static Optional<Step> find(List<Step> steps, String key) {
            return steps.stream()
                    .filter(step -> step.key().equals(key))
                    .findFirst()
                    .or(() -> steps.stream()
                            .filter(step -> step.formerKeys().contains(key))
                            .findFirst());
        }
    }

    public enum Status {
        PUBLISHED,
        RETIRED,
        DRAFT
    }

    /** What a learner can do afterwards, with the keys of the items that check it. */
    public record Objective(String can, List<String> by) {}

    /**
     * What learners who finished a lesson are told about an edit.
     *
     * @param key the same in every language, and another one when the author words it anew
     */
    public record Change(String key, LocalDate date, String what) {}

    /**
     * One step of a lesson.
     *
     * @param item its row, which stays the same through every edit
     * @param target where in the lesson its work is: a section's anchor, an exercise's key, {@code quiz}, or null
     * @param formerKeys keys it had before; forms made then still find it
     * @param addedAt when it became part of the lesson, the last time
     */
    public record Step(
            long item,
            String key,
            SafeHtml html,
            String label,
            int minutes,
            Requirement requirement,
            @Nullable String target,
            @Nullable String leaves,
            List<String> formerKeys,
            Instant addedAt) {

        /** Whether the step counts in figures. */
        public boolean required() {
            return requirement != Requirement.OPTIONAL;
        }
    }
}
