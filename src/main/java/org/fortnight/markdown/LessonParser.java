package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fortnight.markdown.LessonText.Block;
import org.fortnight.markdown.LessonText.Exercise;
import org.fortnight.markdown.LessonText.Heading;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.LessonText.Question.Place;
import org.fortnight.markdown.LessonText.Section;
import org.fortnight.markdown.LessonText.Step;

/** Takes a lesson apart: the sections that the page places by itself, and the author's own. */
final class LessonParser {

    private static final Pattern DEFINITION =
            Pattern.compile("^ {0,3}\\[[^\\]^][^\\]]{0,99}]:\\s*\\S+(?:\\s+(?:\"[^\"]*\"|'[^']*'|\\([^)]*\\)))?\\s*$");
    private static final Pattern FOOTNOTE = Pattern.compile("^ {0,3}\\[\\^[^\\]]{1,100}]:\\s.*");
    private static final Pattern ITEM = Pattern.compile("^ {0,3}[-*+]\\s+(.*)$");
    private static final Pattern LABELLED_HEADING = Pattern.compile("^(.{1,40}?)\\s*[:：]\\s*(.*)$");

    private final Draft draft;
    private final Prose prose;
    private final QuestionReader questionReader;
    private final ExerciseReader exerciseReader;
    private final StepReader stepReader;
    private final Anchors anchors = new Anchors();
    private final List<Line> lines;

    private final List<Section> sections = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<Exercise> exercises = new ArrayList<>();
    private final List<SafeHtml> references = new ArrayList<>();
    private List<Step> steps = List.of();
    private SafeHtml opening = SafeHtml.EMPTY;
    private SafeHtml talk = SafeHtml.EMPTY;
    private int words;

    LessonParser(List<Line> all, Draft draft, Formulas formulas) {
        var definitions = definitions(all);
        this.lines = all.stream().filter(line -> !definitions.contains(line)).toList();
        this.draft = draft;
        lines.stream()
                .filter(line -> line.heading() > 0)
                .map(line -> Keys.of(line.headingText()))
                .forEach(anchors::keep);
        this.prose = new Prose(draft, formulas, Line.text(definitions));
        this.questionReader = new QuestionReader(draft, prose);
        this.exerciseReader = new ExerciseReader(draft, prose);
        this.stepReader = new StepReader(draft, prose);
    }

    LessonText parse(FrontMatter frontMatter) {
        new LessonLint(draft).lines(lines);
        prose.prepare(lines);
        int i = 0;
        while (i < lines.size() && lines.get(i).heading() != 2) {
            i++;
        }
        opening(lines.subList(0, i));
        while (i < lines.size()) {
            int from = i++;
            while (i < lines.size() && lines.get(i).heading() != 2) {
                i++;
            }
            section(lines.get(from), lines.subList(from + 1, i));
        }
        var lesson =
                new LessonText(frontMatter, opening, sections, steps, questions, exercises, talk, references, words);
        new LessonLint(draft).lesson(lesson, anchors);
        return lesson;
    }

    /** Footnotes and link definitions, which every piece of the text may use. */
    private static List<Line> definitions(List<Line> lines) {
        var definitions = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            var line = lines.get(i++);
            boolean footnote = is(FOOTNOTE, line);
            if (footnote || is(DEFINITION, line)) {
                definitions.add(line);
            }
            while (footnote && i < lines.size() && continuesFootnote(lines, i)) {
                definitions.add(lines.get(i++));
            }
        }
        return definitions;
    }

    private static boolean is(Pattern pattern, Line line) {
        return !line.code() && pattern.matcher(line.text()).matches();
    }

    /** A footnote goes on in the lines right below it, and in indented paragraphs. */
    private static boolean continuesFootnote(List<Line> lines, int i) {
        var line = lines.get(i);
        if (line.blank()) {
            return i + 1 < lines.size()
                    && !lines.get(i + 1).blank()
                    && !lines.get(i + 1).code()
                    && lines.get(i + 1).text().startsWith("    ");
        }
        return !line.code()
                && (line.text().startsWith("    ")
                        || !lines.get(i - 1).blank()
                                && line.heading() == 0
                                && !is(FOOTNOTE, line)
                                && !is(DEFINITION, line)
                                && !is(ITEM, line));
    }

    private void opening(List<Line> body) {
        body.stream()
                .filter(line -> line.heading() == 1)
                .forEach(line ->
                        draft.warn(line.number(), "the title stands in the front matter", "take this heading out"));
        var text = body.stream().filter(line -> line.heading() != 1).toList();
        words += words(text);
        opening = html(text, new ArrayList<>());
    }

    private void section(Line heading, List<Line> body) {
        var keys = Keys.of(heading.headingText());
        String name = LessonWords.plain(keys.text());
        var known = draft.words;
        if (known.steps().contains(name)) {
            steps = stepReader.read(body);
        } else if (known.quiz().contains(name)) {
            items(body, true);
        } else if (known.exercises().contains(name)) {
            items(body, false);
        } else if (known.references().contains(name)) {
            references(body);
        } else if (known.talk().contains(name)) {
            talk = prose.html(body);
        } else {
            near(heading, keys.text(), name, body);
            prose(heading, keys, body);
        }
    }

    private void near(Line heading, String written, String name, List<Line> body) {
        var known = draft.words;
        String meant = known.nearSteps().contains(name)
                ? "Steps"
                : known.nearQuiz().contains(name)
                        ? "Quiz"
                        : known.nearExercises().contains(name)
                                ? "Exercises"
                                : known.nearReferences().contains(name) ? "References" : "";
        if (meant.isEmpty()) {
            return;
        }
        String what = "`## " + written + "` looks like *" + meant + "*";
        String remedy = "write it so, or give the heading another name";
        if (questionReader.isQuestion(body) || ExerciseReader.isExercise(body)) {
            draft.error(heading.number(), what, remedy);
        } else {
            draft.warn(heading.number(), what, remedy);
        }
    }

    /** The quiz or the day's exercises: one item under each {@code ###}. */
    private void items(List<Line> body, boolean quiz) {
        int i = 0;
        while (i < body.size() && body.get(i).heading() != 3) {
            if (!body.get(i).blank()) {
                draft.warn(
                        body.get(i).number(), "text before the first `###` is not shown here", "move it to a section");
                i = nextHeading(body, i);
            } else {
                i++;
            }
        }
        while (i < body.size()) {
            int end = nextHeading(body, i + 1);
            var heading = body.get(i);
            var keys = Keys.of(heading.headingText());
            var own = body.subList(i + 1, end);
            anchors.of(keys);
            if (quiz) {
                question(heading, keys.text(), keys, own, Place.QUIZ, "quiz").stream()
                        .filter(line -> !line.blank())
                        .findFirst()
                        .ifPresent(line -> draft.warn(
                                line.number(),
                                "a question ends with its last explanation; this text is not shown",
                                "move it into the prompt or an explanation"));
            } else {
                exerciseReader
                        .read(heading, keys.text(), keys, own, "exercises")
                        .ifPresent(exercises::add);
            }
            i = end;
        }
    }

    private static int nextHeading(List<Line> body, int from) {
        int i = from;
        while (i < body.size() && body.get(i).heading() != 3) {
            i++;
        }
        return i;
    }

    private List<Line> question(Line heading, String prompt, Keys keys, List<Line> body, Place place, String section) {
        var read = questionReader.read(heading, prompt, keys, body, place, section);
        if (read.question() != null) {
            questions.add(read.question());
        }
        return read.rest();
    }

    private void references(List<Line> body) {
        for (int i = 0; i < body.size(); i++) {
            var item = ITEM.matcher(body.get(i).text());
            if (item.matches()) {
                var entry = new ArrayList<Line>();
                entry.add(new Line(body.get(i).number(), item.group(1), false));
                while (i + 1 < body.size()
                        && !body.get(i + 1).blank()
                        && !ITEM.matcher(body.get(i + 1).text()).matches()) {
                    i++;
                    entry.add(new Line(body.get(i).number(), body.get(i).text().strip(), false));
                }
                references.add(prose.inline(entry));
            } else if (!body.get(i).blank()) {
                draft.warn(body.get(i).number(), "this is no entry of a list, and is not shown", "begin it with `- `");
            }
        }
    }

    /** A section of the author's: prose, and the "your turns" between. */
    private void prose(Line heading, Keys keys, List<Line> body) {
        String anchor = anchors.of(keys);
        var headings = new ArrayList<Heading>();
        var blocks = new ArrayList<Block>();
        var text = new ArrayList<Line>();
        int count = 0;
        int i = 0;
        while (i < body.size()) {
            var line = body.get(i);
            if (line.heading() >= 3 && isYourTurn(line)) {
                int end = i + 1;
                while (end < body.size() && body.get(end).heading() == 0) {
                    end++;
                }
                count += flush(text, headings, blocks);
                text.addAll(yourTurn(line, body.subList(i + 1, end), anchor, blocks));
                i = end;
            } else if (line.heading() >= 3 && isTalk(line)) {
                int end = nextHeading(body, i + 1);
                talk = prose.html(body.subList(i + 1, end));
                i = end;
            } else {
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
        return draft.words
                .talk()
                .contains(LessonWords.plain(Keys.of(line.headingText()).text()));
    }

    /** Reads a graded item inside a section; what is left after it is prose again. */
    private List<Line> yourTurn(Line heading, List<Line> body, String section, List<Block> blocks) {
        var keys = Keys.of(heading.headingText());
        var label = LABELLED_HEADING.matcher(keys.text());
        String title = label.matches() ? label.group(2) : keys.text();
        anchors.of(keys);
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
        var html = html(text, headings);
        if (!html.isEmpty()) {
            blocks.add(Block.prose(html));
        }
        int count = words(text);
        text.clear();
        return count;
    }

    /** Prose with an anchor at every heading. */
    private SafeHtml html(List<Line> text, List<Heading> headings) {
        var clean = new ArrayList<Line>();
        int first = headings.size();
        for (var line : text) {
            if (line.heading() > 0) {
                var keys = Keys.of(line.headingText());
                String anchor = anchors.of(keys);
                headings.add(
                        new Heading(anchor, Prose.plain(prose.inline(keys.text(), line.number())), line.heading()));
                clean.add(new Line(line.number(), "#".repeat(line.heading()) + " " + keys.text(), false));
            } else {
                clean.add(line);
            }
        }
        return prose.html(clean, headings.subList(first, headings.size()));
    }

    /** A Chinese character counts as half a word. */
    private static int words(List<Line> lines) {
        String text =
                lines.stream().filter(line -> !line.code()).map(Line::text).collect(Collectors.joining(" "));
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long others = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}'’-]*")
                .matcher(text)
                .results()
                .count();
        return (int) (han / 2 + others);
    }
}
