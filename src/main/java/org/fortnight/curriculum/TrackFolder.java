package org.fortnight.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fortnight.markdown.Problem;

/**
 * One track's folder, read and checked: what an import may store, and what is wrong.
 *
 * @param name of the folder
 * @param key the track's key, from {@code track.yml} or, where that is broken, as it was; empty when neither is known
 * @param language the original language
 * @param plan what {@code track.yml} says; empty when it is missing, has an error, or lists a lesson whose file vanished
 * @param glossary its terms; empty when the file with them has an error
 * @param originals the good lessons in the original language, by key
 * @param translations the good translations, by language and then key
 * @param media the pictures and data that may be shown, and the ZIP files of starters, by their path inside the folder
 * @param files the paths of all files inside the folder
 * @param problems with paths that begin with the folder's name
 */
record TrackFolder(
        String name,
        Optional<String> key,
        String language,
        Optional<TrackFile> plan,
        Optional<Glossary> glossary,
        Map<String, LessonFile> originals,
        Map<String, Map<String, LessonFile>> translations,
        Map<String, SourceFile> media,
        Set<String> files,
        List<Problem> problems) {

    /** All files that may be stored, in every language. */
    List<LessonFile> good() {
        return Stream.concat(
                        originals.values().stream(),
                        translations.values().stream().flatMap(files -> files.values().stream()))
                .toList();
    }

    /** The folder with nothing in it to import. */
    TrackFolder refused(Problem problem) {
        return withNothing(List.of(problem));
    }

    /** The same with all that was found wrong before. */
    TrackFolder unstored(Problem problem) {
        return withNothing(Stream.concat(problems.stream(), Stream.of(problem)).toList());
    }

    private TrackFolder withNothing(List<Problem> problems) {
        return new TrackFolder(
                name,
                Optional.empty(),
                language,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                problems);
    }

    /**
     * What is known of a track before its folder is read.
     *
     * @param plan the last good one
     * @param glossary the last good one
     * @param lessonsByFile which lesson came from which file, by the file's path inside the folder
     */
    record Known(Optional<TrackFile> plan, Glossary glossary, Map<String, KnownLesson> lessonsByFile) {

        static final Known NOTHING = new Known(Optional.empty(), Glossary.NONE, Map.of());

        Optional<KnownLesson> lesson(String key) {
            return lessonsByFile.values().stream()
                    .filter(lesson -> lesson.key().equals(key))
                    .findFirst();
        }

        /** Whether it has been in the plan, up to now or earlier; otherwise it is a draft. */
        boolean taught(String key) {
            return plan.filter(before -> before.lessons().contains(key)).isPresent()
                    || lesson(key).filter(KnownLesson::retired).isPresent();
        }

        boolean cameFrom(String key, String file) {
            var lesson = lessonsByFile.get(file);
            return lesson != null && lesson.key().equals(key);
        }
    }

    /** A lesson as the database has it. */
    record KnownLesson(String key, boolean retired) {}
}
