package org.fortnight.curriculum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fortnight.curriculum.TrackFolder.Known;
import org.fortnight.markdown.LessonReader;
import org.fortnight.markdown.LessonReader.Source;
import org.fortnight.markdown.Problem;
import org.fortnight.markdown.StrictYaml;
import org.fortnight.markdown.Terms;
import org.springframework.stereotype.Component;

/** Reads a track's folder and checks it; texts that have not changed are not read again. */
@Component
class TrackFolderReader {

    static final String PLAN = "track.yml";

    private static final Pattern WRITTEN_KEY =
            Pattern.compile("^[\"']?key[\"']?[ \\t]*:[ \\t]*[\"']?([^\\s\"'#]+)", Pattern.MULTILINE);
    private static final Pattern IMAGE = Pattern.compile("(?i).+\\.(svg|png|jpe?g|gif|webp|avif)");
    private static final Pattern DATA = Pattern.compile("(?i).+\\.(csv|tsv|txt|json|jsonl)");

    private final LessonReader lessons;
    private final StrictYaml yaml;
    private final EditCheck edits;
    private final Map<String, Read> read = new HashMap<>();

    TrackFolderReader(LessonReader lessons, StrictYaml yaml, EditCheck edits) {
        this.lessons = lessons;
        this.yaml = yaml;
        this.edits = edits;
    }

    /** Empty when the folder neither holds a {@code track.yml} nor ever held a track. */
    Optional<TrackFolder> read(String folder, Collection<SourceFile> files, Known known) {
        var byPath = new TreeMap<String, SourceFile>();
        files.forEach(file -> byPath.put(file.inTrack(), file));
        if (!byPath.containsKey(PLAN) && known.plan().isEmpty()) {
            return Optional.empty();
        }
        var problems = new ArrayList<Problem>();
        var plan = plan(byPath, known, problems);
        var effective = plan.or(known::plan);
        String language = effective.map(TrackFile::language).orElse("en");
        var translations = effective.map(TrackFile::translations).orElse(List.of());
        var media = media(byPath, problems);
        var glossaryReader = new GlossaryReader(yaml, problems);
        var glossary = glossaryReader.read(byPath);
        String key = effective.map(TrackFile::key).orElse(folder);
        var links = new FolderLinks(
                key, byPath, media, glossary.orElseGet(known::glossary).in(key));

        var check = new CurriculumCheck(plan, known, problems);
        var originals = check.originals(readAll(folder, language, byPath, "", links));
        var translated = new LinkedHashMap<String, Map<String, LessonFile>>();
        for (String other : translations) {
            translated.put(
                    other,
                    check.translations(
                            other, readAll(folder, other, byPath, other + "/", links.withoutTerms()), originals));
        }
        var held = check.plan(originals, byPath.keySet());
        check.lessons(originals, translated);
        glossary.ifPresent(terms -> glossaryReader.check(terms, byPath, originals.keySet()));

        return Optional.of(new TrackFolder(
                folder,
                effective.map(TrackFile::key),
                language,
                held ? Optional.empty() : plan,
                glossary,
                check.good(originals),
                check.goodTranslations(translated),
                media,
                Set.copyOf(byPath.keySet()),
                problems.stream().map(problem -> inFolder(folder, problem)).toList()));
    }

    private Optional<TrackFile> plan(Map<String, SourceFile> files, Known known, List<Problem> problems) {
        var file = files.get(PLAN);
        if (file == null) {
            problems.add(
                    Problem.error(PLAN, 1, "track.yml is gone", "put it back; until then the track stays as it was"));
            return Optional.empty();
        }
        return yaml.read(PLAN, file.text(), 1, TrackFile.class, problems)
                .filter(plan -> new PlanCheck(plan, file.text(), known, problems).passes());
    }

    private static Map<String, SourceFile> media(Map<String, SourceFile> files, List<Problem> problems) {
        var media = new TreeMap<String, SourceFile>();
        files.forEach((path, file) -> {
            boolean counts = path.startsWith("media/") && IMAGE.matcher(path).matches()
                    || path.startsWith("data/") && DATA.matcher(path).matches();
            if ((counts || path.startsWith(Starter.FOLDER)) && file.isTooLarge()) {
                problems.add(Problem.error(
                        path, 1, "the file has more than 2 MB", "make it smaller; pages that use it leave it out"));
            } else if (counts) {
                media.put(path, file);
            }
        });
        Starter.zipped(files, media).forEach((folder, zip) -> {
            if (zip.stamp().size() > Media.MOST_BYTES) {
                problems.add(Problem.error(
                        folder, 1, "the folder makes a ZIP file of more than 2 MB", "take the large files out of it"));
            } else {
                media.put(folder, zip);
            }
        });
        return media;
    }

    /** The day files of one language: those directly in the given folder. */
    private List<LessonFile> readAll(
            String folder, String language, Map<String, SourceFile> files, String prefix, FolderLinks links) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(prefix))
                .filter(file -> isDay(file.getKey().substring(prefix.length())))
                .map(file -> read(folder, language, prefix.isEmpty(), file.getValue(), links))
                .toList();
    }

    private static boolean isDay(String name) {
        return name.endsWith(".md") && !name.contains("/") && !name.equalsIgnoreCase("README.md");
    }

    private LessonFile read(String folder, String language, boolean original, SourceFile file, FolderLinks links) {
        var before = read.get(file.path());
        if (before != null && before.still(file, language, links)) {
            return before.lesson();
        }
        var reading = lessons.read(new Source(file.inTrack(), language, file.text()), links);
        String key = reading.lesson().map(lesson -> lesson.frontMatter().key()).orElseGet(() -> writtenKey(file));
        var written = new LessonFile(file, language, key, reading.lesson(), reading.problems());
        var lesson = original && written.good()
                ? edits.warning(folder, written).map(written::with).orElse(written)
                : written;
        read.put(file.path(), new Read(lesson, links.answers(reading.linksAskedFor()), links.terms()));
        return lesson;
    }

    /** The key of a file that cannot be read, or has not been: as YAML is mostly written. */
    private static String writtenKey(SourceFile file) {
        String text = file.text();
        int end = text.indexOf("\n---", 3);
        var key = WRITTEN_KEY.matcher(text.startsWith("---") && end > 0 ? text.substring(0, end) : "");
        return key.find() ? key.group(1) : "";
    }

    private static Problem inFolder(String folder, Problem problem) {
        return new Problem(
                folder + "/" + problem.file(), problem.line(), problem.severity(), problem.what(), problem.remedy());
    }

    /** A text that has been read, where the links in it led, and the terms it could link. */
    private record Read(LessonFile lesson, Map<String, Optional<String>> links, Terms terms) {

        boolean still(SourceFile file, String language, FolderLinks now) {
            return lesson.hash().equals(file.hash())
                    && lesson.language().equals(language)
                    && links.equals(now.answers(links.keySet()))
                    && terms.equals(now.terms());
        }
    }

    /** Where links between the files of one folder lead. */
    private record FolderLinks(String track, Map<String, SourceFile> files, Map<String, SourceFile> media, Terms terms)
            implements LessonReader.Links {

        @Override
        public Optional<String> lesson(String file) {
            return Optional.ofNullable(files.get(file))
                    .map(TrackFolderReader::writtenKey)
                    .filter(key -> !key.isEmpty())
                    .map(key -> new LessonKey(track, key).path());
        }

        @Override
        public Optional<String> media(String path) {
            return Optional.ofNullable(media.get(path)).map(file -> Media.path(file.hash(), file.name()));
        }

        /** For translations: the terms are those of the original language. */
        FolderLinks withoutTerms() {
            return new FolderLinks(track, files, media, Terms.NONE);
        }

        Map<String, Optional<String>> answers(Set<String> asked) {
            var answers = new HashMap<String, Optional<String>>();
            asked.forEach(path -> answers.put(path, lesson(path).or(() -> media(path))));
            return answers;
        }
    }
}
