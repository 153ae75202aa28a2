package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fortnight.markdown.LessonText.Block;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Heading;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.LessonText.Step;
import org.fortnight.markdown.LessonWords.Part;

/** Takes a lesson apart: the sections that the page places by itself, and the author's own. */
final class LessonParser {

    private static final Pattern ITEM = Pattern.compile("^ {0,3}[-*+]\\s+(.*)$");
    private static final Pattern LABELLED_HEADING = Pattern.compile("^([^:：]{1,40})(?:[:：](.*))?$");

    private final Draft draft;
    private final Anchors anchors;
    private final Prose prose;
    private final QuestionReader questionReader;
    private final ExerciseReader exerciseReader;
    private final StepReader stepReader;
    private final List<Line> lines;

    private final List<Section> sections = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Exercise> exercises = new ArrayList<>();
    private final List<SafeHtml> references = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Line> talk = new ArrayList<>();
    private final Map<Part, Integer> seen = new HashMap<>();
    private SafeHtml opening = SafeHtml.EMPTY;
    private int words;

    LessonParser(List<Line> all, Draft draft, Formulas formulas, PictureDressing pictures) {
        var definitions = Definitions.in(all);
        this.lines = without(all, definitions);
        this.draft = draft;
        this.anchors = new Anchors(lines, draft.words);
        this.prose = new Prose(draft, formulas, pictures, anchors, definitions);
        this.questionReader = new QuestionReader(draft, prose);
        this.exerciseReader = new ExerciseReader(draft, prose);
        this.stepReader = new StepReader(draft, prose, anchors);
    }

    LessonText parse(FrontMatter frontMatter) {
        new LineCheck(draft).run(lines);
        int i = nextHeading(lines, 0, 2);
        opening(lines.subList(0, i));
        while (i < lines.size()) {
            int end = nextHeading(lines, i + 1, 2);
            section(lines.get(i), lines.subList(i + 1, end));
            i = end;
        }
        return new LessonText(
                frontMatter,
                opening,
                sections,
                List.copyOf(steps),
                questions,
                exercises,
                prose.html(talk),
                references,
                words);
    }

    private static List<Line> without(List<Line> all, List<Line> taken) {
        var numbers = new HashSet<Integer>();
        taken.forEach(line -> numbers.add(line.number()));
        return all.stream().filter(line -> !numbers.contains(line.number())).toList();
    }

    /** The first heading of this level or above, from a line on. */
    private static int nextHeading(List<Line> lines, int from, int level) {
        int i = from;
        while (i < lines.size() && !(lines.get(i).heading() > 1 && lines.get(i).heading() <= level)) {
            i++;
        }
        return i;
    }

    private void opening(List<Line> body) {
        var text = withoutTitle(body);
        text.stream()
                .filter(line -> line.heading() > 0 && isYourTurn(line))
                .forEach(line -> draft.error(
                        line.number(), "a *Your turn* stands before the first section", "put a `##` heading above it"));
        LineCheck.leftovers(text, draft);
        words += Words.in(text);
        opening = prose.reading(text);
    }

    private List<Line> withoutTitle(List<Line> body) {
        body.stream()
                .filter(line -> line.heading() == 1)
                .forEach(line -> draft.warn(
                        line.number(),
                        "this title is not shown: it stands in the front matter",
                        "write `##` for sections"));
        return body.stream().filter(line -> line.heading() != 1).toList();
    }

    private void section(Line heading, List<Line> body) {
        var keys = Keys.of(heading.headingText());
        var part = draft.words.part(keys.text());
        part.ifPresent(known -> once(known, heading));
        if (part.isEmpty()) {
            looksLike(heading, body);
            prose(heading, keys, withoutTitle(body));
            return;
        }
        switch (part.get()) {
            case STEPS -> steps.addAll(stepReader.read(heading, body));
            case QUIZ -> items(body, true);
            case EXERCISES -> items(body, false);
            case REFERENCES -> references(body);
            case TALK -> talk.addAll(body);
        }
    }

    private void once(Part part, Line heading) {
        Integer first = seen.putIfAbsent(part, heading.number());
        if (first != null) {
            draft.warn(
                    heading.number(),
                    "`" + heading.headingText() + "` stands here for the second time (first in line " + first + ")",
                    "put both into one");
        }
    }

    /** A heading that is nearly one of the known ones; with items below it they would be lost, and betrayed. */
    private void looksLike(Line heading, List<Line> body) {
        String written = Keys.of(heading.headingText()).text();
        boolean items = questionReader.isQuestion(body) || ExerciseReader.isExercise(body);
        if (items && draft.words.beginsYourTurn(written)) {
            draft.error(
                    heading.number(),
                    "`" + written + "` looks like *Your turn*, and its answer would be shown to everybody",
                    draft.chinese ? "后面加冒号：`### 轮到你：…`" : "put a colon after it: `### Your turn: …`");
            return;
        }
        var meant = draft.words.part(written).isPresent() ? Optional.of(written) : draft.words.looksLike(written);
        meant.ifPresent(name -> {
            String what = "`" + "#".repeat(heading.heading()) + " " + written + "` looks like *" + name + "*";
            String remedy = "write it so, as `## " + name + "`, or give the heading another name";
            if (items) {
                draft.error(heading.number(), what, remedy);
            } else {
                draft.warn(heading.number(), what, remedy);
            }
        });
    }

    /** The quiz or the day's exercises: one item under each {@code ###}. */
    private void items(List<Line> body, boolean quiz) {
        int i = nextHeading(body, 0, 3);
        LineCheck.leftovers(body.subList(0, i), draft);
        body.subList(0, i).stream()
                .filter(line -> !line.blank())
                .findFirst()
                .ifPresent(line -> draft.warn(
                        line.number(), "text before the first `###` is not shown here", "move it to a section"));
        while (i < body.size()) {
            int end = nextHeading(body, i + 1, 3);
            var heading = body.get(i);
            var keys = Keys.of(heading.headingText());
            var own = body.subList(i + 1, end);
            if (quiz) {
                var rest = question(heading, keys.text(), keys, own, Place.QUIZ, Part.QUIZ.anchor());
                LineCheck.leftovers(rest, draft);
                rest.stream()
                        .filter(line -> !line.blank())
                        .findFirst()
                        .ifPresent(line -> draft.warn(
                                line.number(),
                                "a question ends with its last explanation; this text is not shown",
                                "move it above the choices or into a section"));
            } else {
                exerciseReader
                        .read(heading, keys.text(), keys, own, Part.EXERCISES.anchor())
                        .ifPresent(exercises::add);
            }
            i = end;
        }
    }

    private List<Line> question(Line heading, String prompt, Keys keys, List<Line> body, Place place, String section) {
        var read = questionReader.read(heading, prompt, keys, body, place, section);
        read.question().ifPresent(questions::add);
        return read.rest();
    }

    private void references(List<Line> body) {
        for (int i = 0; i < body.size(); i++) {
            var item = ITEM.matcher(body.get(i).text());
            if (item.matches()) {
                var entry = new ArrayList<Line>();
                entry.add(body.get(i).with(item.group(1)));
                while (i + 1 < body.size()
                        && !body.get(i + 1).blank()
                        && !ITEM.matcher(body.get(i + 1).text()).matches()) {
                    i++;
                    entry.add(body.get(i).with(body.get(i).text().strip()));
                }
                references.add(prose.inline(entry));
            } else if (!body.get(i).blank()) {
                draft.warn(body.get(i).number(), "this is no entry of a list, and is not shown", "begin it with `- `");
            }
        }
    }

    /** A section of the author's: prose, and the "your turns" between. */
    private void prose(Line heading, Keys keys, List<Line> body) {
        String anchor = anchors.at(heading.number());
        var headings = new ArrayList<Heading>();
        var blocks = new ArrayList<Block>();
        var text = new ArrayList<Line>();
        int count = 0;
        int i = 0;
        while (i < body.size()) {
            var line = body.get(i);
            if (line.heading() > 0 && isYourTurn(line)) {
                int end = nextHeading(body, i + 1, line.heading());
                count += flush(text, headings, blocks);
                text.addAll(yourTurn(line, body.subList(i + 1, end), anchor, blocks));
                i = end;
            } else if (line.heading() > 0 && isTalk(line)) {
                int end = nextHeading(body, i + 1, line.heading());
                talk.addAll(body.subList(i + 1, end));
                i = end;
            } else {
                if (line.heading() > 0) {
                    looksLike(line, body.subList(i + 1, nextHeading(body, i + 1, line.heading())));
                }
                text.add(line);
                i++;
            }
        }
        count += flush(text, headings, blocks);
        words += count;
        var titleHtml = prose.inline(keys.text(), heading.number());
        sections.add(new Section(
                keys.key(), anchor, Prose.plain(titleHtml), titleHtml, headings, blocks, count, heading.number()));
    }

    private boolean isYourTurn(Line line) {
        var match = LABELLED_HEADING.matcher(Keys.of(line.headingText()).text());
        return match.matches() && draft.words.yourTurn().contains(LessonWords.plain(match.group(1)));
    }

    private boolean isTalk(Line line) {
        return draft.words.part(Keys.of(line.headingText()).text()).equals(Optional.of(Part.TALK));
    }

    /** Reads a graded item inside a section; what is left after it is prose again. */
    private List<Line> yourTurn(Line heading, List<Line> body, String section, List<Block> blocks) {
        var keys = Keys.of(heading.headingText());
        var label = LABELLED_HEADING.matcher(keys.text());
        String title =
                label.matches() && label.group(2) != null ? label.group(2).strip() : "";
        if (ExerciseReader.isExercise(body)) {
            exerciseReader.read(heading, title, keys, body, section).ifPresent(exercise -> {
                blocks.add(Block.exercise(exercises.size()));
                exercises.add(exercise);
            });
            return List.of();
        }
        int before = questions.size();
        var rest = question(heading, title, keys, body, Place.YOUR_TURN, section);
        if (questions.size() > before) {
            blocks.add(Block.question(before));
        }
        return rest;
    }

    private int flush(List<Line> text, List<Heading> headings, List<Block> blocks) {
        LineCheck.leftovers(text, draft);
        text.stream().filter(line -> line.heading() > 0).forEach(line -> {
            String title = Keys.of(line.headingText()).text();
            headings.add(new Heading(
                    anchors.at(line.number()), Prose.plain(prose.inline(title, line.number())), line.heading()));
        });
        var html = prose.reading(text);
        if (!html.isEmpty()) {
            blocks.add(Block.prose(html));
        }
        int count = Words.in(text);
        text.clear();
        return count;
    }
}
