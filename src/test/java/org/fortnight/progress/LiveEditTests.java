package org.fortnight.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fortnight.account.SignedIn;
import org.fortnight.account.TestPeople;
import org.fortnight.curriculum.TestFolder;
import org.fortnight.curriculum.TestFolder.TestTrack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An edit to a lesson never costs a learner a tick: every kind of edit, while learners have ticked. */
abstract class LiveEditTests {

    @Autowired
    TestFolder folder;

    @Autowired
    TestPeople people;

    @Autowired
    Progress progress;

    private TestTrack track;
    private SignedIn ada;
    private SignedIn bob;

    @BeforeEach
    void twoLearnersHaveTicked() {
        track = folder.track()
                .lists("one", "two")
                .lesson(
                        "one",
                        "Read the first page (10 min, core)",
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Watch the long film (20 min, optional)")
                .lesson("two", "Read the second page (10 min, core)", "Draw a picture of it (15 min)")
                .look();
        ada = people.learner("Ada");
        bob = people.learner("Bob");
        tick(ada, "one", "read-the-first-page", "points", "watch-the-long-film");
        tick(ada, "two", "read-the-second-page");
        tick(bob, "one", "points");
    }

    @Test
    void renamingAFileCostsNoTick() {
        track.rename("one.md", "01-anything.md").look();

        everybodyHasTheirTicks();
        assertThat(track.errors()).isEmpty();
    }

    @Test
    void changingATitleCostsNoTick() {
        track.replace("one.md", "title: The lesson one", "title: Another name").look();

        assertThat(track.lesson("one").title()).isEqualTo("Another name");
        everybodyHasTheirTicks();
    }

    @Test
    void rewordingAStepWithAKeyCostsNoTick() {
        track.replace("one.md", "Write three points", "Summarise").look();

        assertThat(done(bob, "one")).containsExactly("points");
        assertThat(done(ada, "one")).hasSize(3);
    }

    @Test
    void rewordingAStepWithoutAKeyCostsNoTick() {
        track.replace("one.md", "Read the first page", "Begin with chapter zero")
                .look();

        assertThat(done(ada, "one")).containsExactly("read-the-first-page", "points", "watch-the-long-film");
        assertThat(done(bob, "one")).containsExactly("points");
    }

    @Test
    void changingMinutesAndMeaningOfAStepCostsNoTick() {
        track.replace("one.md", "(20 min, optional)", "(25 min)").look();

        everybodyHasTheirTicks();
        assertThat(figure(bob, "one")).isEqualTo(new Figure(1, 3));
    }

    @Test
    void addingKeysToAnUnkeyedLessonCostsNoTick() {
        track.replace("one.md", "(10 min, core)", "(10 min, core) {#reading}")
                .replace("one.md", "(20 min, optional)", "(20 min, optional) {#film}")
                .look();

        assertThat(done(ada, "one")).containsExactly("reading", "points", "film");
        assertThat(done(bob, "one")).containsExactly("points");
    }

    @Test
    void reorderingStepsCostsNoTick() {
        track.lesson(
                        "one",
                        "Watch the long film (20 min, optional)",
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Read the first page (10 min, core)")
                .look();

        assertThat(done(ada, "one")).containsExactly("watch-the-long-film", "points", "read-the-first-page");
        assertThat(done(bob, "one")).containsExactly("points");
    }

    @Test
    void swappingTwoDaysCostsNoTick() {
        track.lists("two", "one").look();

        assertThat(track.lesson("two").day()).isEqualTo(1);
        everybodyHasTheirTicks();
    }

    @Test
    void swappingTwoFileNamesCostsNoTick() {
        track.rename("one.md", "x.md")
                .rename("two.md", "one.md")
                .rename("x.md", "two.md")
                .look();

        assertThat(track.errors()).isEmpty();
        everybodyHasTheirTicks();
    }

    @Test
    void insertingADayCostsNoTick() {
        track.lesson("between", "Read something new (5 min, core)")
                .lists("one", "between", "two")
                .look();

        assertThat(track.lesson("two").day()).isEqualTo(3);
        everybodyHasTheirTicks();
        assertThat(done(ada, "between")).isEmpty();
    }

    @Test
    void aRetiredLessonComesBackWithItsTicks() {
        track.lists("two").look();
        assertThat(progress.of(ada, track.plan()).earlierWork())
                .extracting(lesson -> lesson.lesson().key())
                .containsExactly("one");
        assertThat(progress.of(ada, track.plan()).figure()).isEqualTo(new Figure(1, 2));

        track.lists("one", "two").look();
        everybodyHasTheirTicks();
    }

    @Test
    void deletingAListedFileChangesNothingAndIsAnError() {
        track.delete("one.md").look();

        assertThat(track.errors()).singleElement().asString().contains("`one` is listed, and no file has that key");
        everybodyHasTheirTicks();
    }

    @Test
    void deletingTrackYmlChangesNothingAndIsAnError() {
        track.delete("track.yml").look();

        assertThat(track.errors()).singleElement().asString().contains("track.yml is gone");
        everybodyHasTheirTicks();
    }

    @Test
    void aLessonSplitInTwoCarriesTicksAndItsRevertKeepsThem() {
        track.lesson("one", "Read the first page (10 min, core)")
                .lesson(
                        "half",
                        Map.of("replaces", "[one]"),
                        "Write three points → `notes.md` (20 min, core) {#points}",
                        "Watch the long film (20 min, optional)")
                .lists("one", "half", "two")
                .look();
        assertThat(track.errors()).isEmpty();
        assertThat(done(ada, "one")).containsExactly("read-the-first-page");
        assertThat(done(ada, "half")).containsExactly("points", "watch-the-long-film");
        assertThat(done(bob, "half")).containsExactly("points");

        track.lesson(
                        "one",
                        "Read the first page (10 min, core)",
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Watch the long film (20 min, optional)")
                .delete("half.md")
                .lists("one", "two")
                .look();
        everybodyHasTheirTicks();
    }

    @Test
    void aLessonReplacedByAnotherCarriesTicksAndTellsItsSuccessor() {
        track.lesson(
                        "anew",
                        Map.of("replaces", "[one]"),
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Something new (5 min, core)")
                .delete("one.md")
                .lists("anew", "two")
                .look();

        assertThat(done(ada, "anew")).containsExactly("points");
        assertThat(done(bob, "anew")).containsExactly("points");
        assertThat(track.lesson("one").successors()).containsExactly("anew");
    }

    @Test
    void aTickTakenBackAfterASplitIsNotCarriedAgain() {
        splitOne();
        progress.reopen(bob, track.plan(), track.lesson("half").step("points").orElseThrow());

        track.replace("half.md", "An opening.", "Another opening.").look();

        assertThat(done(bob, "half")).isEmpty();
        assertThat(done(ada, "half")).containsExactly("points");
    }

    @Test
    void aKnownDayThatIsSplitIsKnownInBothHalves() {
        var eve = people.learner("Eve");
        know(eve, "one");

        splitOne();

        assertThat(known(eve)).containsExactly("one", "half");
        assertThat(known(bob)).isEmpty();
    }

    @Test
    void aDayMadeOfTwoIsKnownToThoseWhoKnowBoth() {
        know(ada, "one");
        know(bob, "one");
        know(bob, "two");

        track.lesson("both", Map.of("replaces", "[one, two]"), "Read the first page (10 min, core)")
                .delete("one.md")
                .delete("two.md")
                .lists("both")
                .look();

        assertThat(known(bob)).containsExactly("both");
        assertThat(known(ada)).isEmpty();
    }

    @Test
    void whatIsDecidedAboutKnownDaysAfterASplitHoldsForTheirDayOnly() {
        var eve = people.learner("Eve");
        know(eve, "one");
        splitOne();
        progress.takeBack(eve, track.plan(), track.lesson("half"));
        var late = people.learner("Late");
        know(late, "one");

        track.replace("half.md", "An opening.", "Another opening.").look();

        assertThat(known(eve)).containsExactly("one");
        assertThat(known(late)).containsExactly("one");
    }

    @Test
    void aBrokenFileKeepsItsLastGoodVersionAndTouchesNoOther() {
        track.replace("one.md", "title: The lesson one", "title: Broken: twice")
                .replace("two.md", "An opening.", "A better opening.")
                .look();

        assertThat(track.errors()).singleElement().asString().startsWith(track.key() + "/one.md:");
        assertThat(track.lesson("one").title()).isEqualTo("The lesson one");
        everybodyHasTheirTicks();
    }

    @Test
    void aBrokenTrackYmlKeepsThePlanWhileLessonsGoOn() {
        track.replace("track.yml", "title:", "titel:")
                .replace("two.md", "title: The lesson two", "title: Lesson two, mended")
                .look();

        assertThat(track.errors()).isNotEmpty();
        assertThat(track.lesson("two").title()).isEqualTo("Lesson two, mended");
        everybodyHasTheirTicks();
    }

    @Test
    void aTruncatedFileChangesNothing() {
        track.write("one.md", "").look();

        assertThat(track.errors()).isNotEmpty();
        everybodyHasTheirTicks();
    }

    @Test
    void aStepThatLeftAndReturnsHasItsTick() {
        track.lesson("one", "Read the first page (10 min, core)").look();
        assertThat(figure(ada, "one")).isEqualTo(new Figure(1, 1));

        track.lesson(
                        "one",
                        "Read the first page (10 min, core)",
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Watch the long film (20 min, optional)")
                .look();
        everybodyHasTheirTicks();
    }

    @Test
    void aLessonThatAnEditFinishesStaysFinishedWhateverTheNextOneAdds() {
        track.lesson("two", "Read the second page (10 min, core)").look();

        track.lesson("two", "Read the second page (10 min, core)", "Explain it to somebody (15 min, core)")
                .look();

        assertThat(finished(ada, "two")).isTrue();
        assertThat(finished(bob, "two")).isFalse();
        assertThat(figure(ada, "two")).isEqualTo(new Figure(1, 2));
    }

    @Test
    void anEditFinishesALessonForThoseWhoSetTheOtherStepsAsideButNotWithoutTheCore() {
        var eve = people.learner("Eve");
        tick(eve, "two", "read-the-second-page");
        setAside(bob, "two", "draw-a-picture-of-it");
        setAside(eve, "one", "points");
        tick(eve, "one", "watch-the-long-film");
        track.lesson("one", "Write three points → `notes.md` (20 min) {#points}", "Watch the long film (20 min)")
                .lesson("two", "Read the second page (10 min, core)", "Draw a picture of it (15 min)", "Rest (5 min)")
                .look();

        track.lesson(
                        "one",
                        "Write three points → `notes.md` (20 min) {#points}",
                        "Watch the long film (20 min)",
                        "Rest (5 min)")
                .look();

        assertThat(finished(eve, "one")).isTrue();
        assertThat(finished(bob, "one")).isFalse();
        assertThat(finished(bob, "two")).isFalse();
    }

    @Test
    void aCopiedFileWithTheSameKeyIsHeldAndTheOriginalStays() {
        track.lesson("two", "Read the second page (10 min, core)", "Draw a picture of it (15 min)")
                .write(
                        "15-copy.md",
                        "---\nkey: one\ntitle: A copy\nsummary: x\nobjectives: []\n---\n\nx\n\n## Steps\n\n- [ ] Read the first page (10 min, core)\n")
                .look();

        assertThat(track.errors())
                .anySatisfy(error -> assertThat(error).contains("15-copy.md").contains("did you copy it?"));
        everybodyHasTheirTicks();
    }

    private void splitOne() {
        track.lesson("one", "Read the first page (10 min, core)")
                .lesson("half", Map.of("replaces", "[one]"), "Write three points → `notes.md` (20 min, core) {#points}")
                .lists("one", "half", "two")
                .look();
    }

    private void everybodyHasTheirTicks() {
        assertThat(done(ada, "one")).containsExactly("read-the-first-page", "points", "watch-the-long-film");
        assertThat(done(ada, "two")).containsExactly("read-the-second-page");
        assertThat(done(bob, "one")).containsExactly("points");
        assertThat(done(bob, "two")).isEmpty();
    }

    private void tick(SignedIn who, String lesson, String... steps) {
        for (String step : steps) {
            progress.complete(
                    who,
                    track.plan(),
                    track.lesson(lesson),
                    track.lesson(lesson).step(step).orElseThrow());
        }
    }

    private void setAside(SignedIn who, String lesson, String step) {
        progress.setAside(
                who,
                track.plan(),
                track.lesson(lesson),
                track.lesson(lesson).step(step).orElseThrow());
    }

    private void know(SignedIn who, String lesson) {
        progress.setKnown(who, track.plan(), List.of(track.lesson(lesson)));
    }

    private List<String> known(SignedIn who) {
        return progress.of(who, track.plan()).lessons().stream()
                .filter(LessonProgress::known)
                .map(lesson -> lesson.lesson().key())
                .toList();
    }

    private boolean finished(SignedIn who, String lesson) {
        return progress.of(who, track.plan(), track.lesson(lesson)).finished();
    }

    private List<String> done(SignedIn who, String lesson) {
        return progress.of(who, track.plan(), track.lesson(lesson)).steps().stream()
                .filter(StepView::done)
                .map(StepView::key)
                .toList();
    }

    private Figure figure(SignedIn who, String lesson) {
        return progress.of(who, track.plan(), track.lesson(lesson)).figure();
    }
}
