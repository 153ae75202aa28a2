package org.fortnight.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.LessonText;
import org.fortnight.markdown.LessonText.Question;
import org.fortnight.markdown.Problem;

/** What can only be seen with all files of a track side by side. */
final class CurriculumCheck {

    /** From so many single-choice questions on a favourite place can be told from chance. */
    private static final int ENOUGH_QUESTIONS = 10;

    private static final double FAVOURITE_PLACE = 0.4;
    private static final Pattern KEY = Pattern.compile("[\"']?key[\"']?\\s*:");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})\\D.*");

    private final Optional<TrackFile> plan;
    private final Known known;
    private final List<Problem> problems;

    CurriculumCheck(Optional<TrackFile> plan, Known known, List<Problem> problems) {
        this.plan = plan;
        this.known = known;
        this.problems = problems;
    }

    /** The lessons by key. Of two files with one key the newer is held; a file that changed its key is held. */
    Map<String, LessonFile> originals(List<LessonFile> files) {
        files.forEach(file -> problems.addAll(file.problems()));
        var byKey = new TreeMap<String, LessonFile>();
        var keys = files.stream().map(LessonFile::key).collect(Collectors.toSet());
        files.stream()
                .filter(file -> !file.key().isEmpty())
                .sorted(Comparator.comparing((LessonFile file) -> !known.cameFrom(file.key(), inTrack(file)))
                        .thenComparing(file -> file.source().stamp().modified())
                        .thenComparing(LessonFile::path))
                .forEach(file -> {
                    var first = byKey.get(file.key());
                    if (first != null) {
                        problems.add(Problem.error(
                                inTrack(file),
                                keyLine(file),
                                "`" + inTrack(file) + "` has the key of `" + inTrack(first) + "`; did you copy it?",
                                "give it a key of its own"));
                    } else if (!keyChanged(file, keys)) {
                        byKey.put(file.key(), file);
                    }
                });
        return byKey;
    }

    private boolean keyChanged(LessonFile file, Set<String> keys) {
        var before = known.lessonsByFile().get(inTrack(file));
        if (before == null
                || before.retired()
                || before.key().equals(file.key())
                || keys.contains(before.key())
                || known.lesson(file.key()).isPresent()
                || replaces(file, before.key())) {
            return false;
        }
        problems.add(Problem.error(
                inTrack(file),
                keyLine(file),
                "the key of " + inTrack(file) + " was `" + before.key() + "`; keys never change",
                "put it back or write `replaces: [" + before.key() + "]`; a new lesson needs a file name of its own"));
        return true;
    }

    private static boolean replaces(LessonFile file, String key) {
        return file.lesson()
                .map(lesson -> lesson.frontMatter().replaces().contains(key))
                .orElse(false);
    }

    Map<String, LessonFile> translations(String language, List<LessonFile> files, Map<String, LessonFile> originals) {
        var byKey = new TreeMap<String, LessonFile>();
        for (var file : files) {
            problems.addAll(file.problems());
            if (file.key().isEmpty()) {
                continue;
            }
            if (!originals.containsKey(file.key()) && known.lesson(file.key()).isEmpty()) {
                problems.add(Problem.error(
                        inTrack(file),
                        keyLine(file),
                        "no lesson has the key `" + file.key() + "`, so this translates nothing",
                        "write the key of the lesson it translates"));
            } else if (byKey.putIfAbsent(file.key(), file) != null) {
                problems.add(Problem.error(
                        inTrack(file),
                        keyLine(file),
                        "two translations have the key `" + file.key() + "`",
                        "keep one of them in " + language + "/"));
            }
        }
        return byKey;
    }

    /** Whether the last good plan must be held: a lesson that was there is listed, and its file has vanished. */
    boolean plan(Map<String, LessonFile> originals, Set<String> files) {
        boolean held = false;
        for (String key : plan.map(TrackFile::lessons).orElse(List.of())) {
            if (!originals.containsKey(key)) {
                boolean broken = known.lessonsByFile().entrySet().stream()
                        .anyMatch(file -> file.getValue().key().equals(key) && files.contains(file.getKey()));
                if (!broken) {
                    problems.add(Problem.error(
                            TrackFolderReader.PLAN,
                            1,
                            "`" + key + "` is listed, and no file has that key",
                            "put the file back, or take `" + key + "` out of the list to retire the lesson"));
                    held |= known.plan().isPresent();
                }
            }
        }
        return held;
    }

    /** Warnings about lessons side by side. */
    void lessons(Map<String, LessonFile> originals, Map<String, Map<String, LessonFile>> translations) {
        var listed = plan.or(known::plan).map(TrackFile::lessons).orElse(List.of());
        var check = plan.or(known::plan).map(TrackFile::check).orElse("");
        if (!check.isEmpty() && !originals.containsKey(check)) {
            problems.add(Problem.warning(
                    TrackFolderReader.PLAN,
                    1,
                    "`check: " + check + "` names the starting check, and no file has that key",
                    "write the file, or take the line out"));
        }
        originals.forEach((key, file) -> {
            int day = listed.indexOf(key) + 1;
            if (day == 0 && !key.equals(check) && !known.taught(key)) {
                warn(
                        file,
                        1,
                        inTrack(file) + " is a draft",
                        "to put it into the plan add `" + key + "` to a stage in track.yml");
            } else if (day > 0) {
                numberDiffers(file, day);
            }
            file.lesson()
                    .ifPresent(lesson -> lesson.frontMatter().replaces().stream()
                            .filter(replaced -> known.lesson(replaced).isEmpty() && !originals.containsKey(replaced))
                            .forEach(replaced -> warn(
                                    file,
                                    keyLine(file),
                                    "it replaces `" + replaced + "`, which was never a lesson of this track",
                                    "write the key as it was in the replaced lesson")));
        });
        translations.forEach((language, files) -> files.forEach((key, file) -> {
            var original = originals.get(key);
            if (original != null
                    && original.lesson().isPresent()
                    && file.lesson().isPresent()) {
                new TranslationCheck(original, file, problems).run();
            }
        }));
        favouritePlace(originals.values().stream()
                .flatMap(file -> file.lesson().stream())
                .flatMap(lesson -> lesson.questions().stream())
                .toList());
    }

    private void numberDiffers(LessonFile file, int day) {
        var number = NUMBER.matcher(file.source().name());
        if (number.matches() && Integer.parseInt(number.group(1)) != day) {
            warn(
                    file,
                    1,
                    "the file's number is " + Integer.parseInt(number.group(1)) + " and its day is " + day,
                    "rename the file or leave it; the portal goes by track.yml");
        }
    }

    private void favouritePlace(List<Question> questions) {
        var single = questions.stream()
                .filter(question -> question.kind() == Question.Kind.SINGLE)
                .toList();
        var places = single.stream()
                .map(question -> rightPlace(question))
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        places.forEach((place, count) -> {
            if (single.size() >= ENOUGH_QUESTIONS && count > FAVOURITE_PLACE * single.size()) {
                problems.add(Problem.warning(
                        TrackFolderReader.PLAN,
                        1,
                        "the right choice is number " + (place + 1) + " in " + count + " of " + single.size()
                                + " questions",
                        "move some of them: a quiz must not be passable without reading"));
            }
        });
    }

    private static int rightPlace(Question question) {
        return IntStream.range(0, question.choices().size())
                .filter(i -> question.choices().get(i).right())
                .findFirst()
                .orElse(0);
    }

    /** The lessons that may be stored. */
    Map<String, LessonFile> good(Map<String, LessonFile> files) {
        var good = new LinkedHashMap<String, LessonFile>();
        files.forEach((key, file) -> {
            if (file.good()) {
                good.put(key, file);
            }
        });
        return good;
    }

    Map<String, Map<String, LessonFile>> goodTranslations(Map<String, Map<String, LessonFile>> files) {
        var good = new LinkedHashMap<String, Map<String, LessonFile>>();
        files.forEach((language, lessons) -> good.put(language, good(lessons)));
        return good;
    }

    private void warn(LessonFile file, int line, String what, String remedy) {
        problems.add(Problem.warning(inTrack(file), line, what, remedy));
    }

    private static String inTrack(LessonFile file) {
        return file.source().inTrack();
    }

    private static int keyLine(LessonFile file) {
        var lines = new ArrayList<>(file.text().lines().limit(40).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (KEY.matcher(lines.get(i)).lookingAt()) {
                return i + 1;
            }
        }
        return 1;
    }

    /** Compares a translation with its original. */
    private record TranslationCheck(LessonFile original, LessonFile translation, List<Problem> problems) {

        void run() {
            LessonText from = original.read();
            LessonText to = translation.read();
            compare(
                    "step",
                    from.steps().stream().map(LessonText.Step::key).toList(),
                    to.steps().stream().map(LessonText.Step::key).toList());
            compare(
                    "question",
                    from.questions().stream().map(Question::key).toList(),
                    to.questions().stream().map(Question::key).toList());
            compare(
                    "exercise",
                    from.exercises().stream().map(LessonText.Exercise::key).toList(),
                    to.exercises().stream().map(LessonText.Exercise::key).toList());
            int missing = from.frontMatter().changes().size()
                    - to.frontMatter().changes().size();
            if (missing > 0) {
                warn("it lacks " + missing + " of the original's entries in `changes`", "translate them too");
            }
            from.steps().stream()
                    .filter(step -> step.key() == null && step.target() == null)
                    .forEach(step -> noKey("step", step.line(), "at its end"));
            from.questions().stream()
                    .filter(question -> question.key() == null)
                    .forEach(question -> noKey("question", question.line(), "in its heading"));
        }

        private void compare(
                String what,
                List<@org.jspecify.annotations.Nullable String> from,
                List<@org.jspecify.annotations.Nullable String> to) {
            from.stream()
                    .filter(key -> key != null && !to.contains(key))
                    .filter(key -> from.size() != to.size() || to.get(from.indexOf(key)) != null)
                    .forEach(key -> warn("the translation lacks the " + what + " `" + key + "`", "translate it too"));
            to.stream()
                    .filter(key -> key != null && !from.contains(key))
                    .forEach(key -> warn(
                            "the original has no " + what + " `" + key + "`",
                            "write the key as it is in the original, or take the " + what + " out"));
            if (from.size() != to.size() && from.stream().allMatch(key -> key == null || to.contains(key))) {
                warn(
                        "the translation has " + to.size() + " " + what + "s, the original " + from.size(),
                        "bring them in step");
            }
        }

        private void noKey(String what, int line, String where) {
            problems.add(Problem.warning(
                    original.source().inTrack(),
                    line,
                    "the " + what + " has no key, and a translation can only find it by its place",
                    "write `{#a-key}` " + where + ", in both files"));
        }

        private void warn(String what, String remedy) {
            problems.add(Problem.warning(translation.source().inTrack(), 1, what, remedy));
        }
    }
}
