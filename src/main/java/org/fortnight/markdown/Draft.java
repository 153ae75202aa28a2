package org.fortnight.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fortnight.markdown.LessonReader.Links;

/** What is known while one file is read: where it is, where its links lead, and what is wrong with it so far. */
final class Draft {

    final String file;
    final LessonWords words;
    final boolean chinese;
    final OneSecond second = new OneSecond();
    private final Links links;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> linksAskedFor = new TreeSet<>();

    Draft(String file, String language, Links links) {
        this.file = file;
        this.words = LessonWords.of(language);
        this.chinese = words.chinese();
        this.links = links;
    }

    void error(int line, String what, String remedy) {
        problems.add(Problem.error(file, line, what, remedy));
    }

    void warn(int line, String what, String remedy) {
        problems.add(Problem.warning(file, line, what, remedy));
    }

    /** The words that the text links to their definitions. */
    Terms terms() {
        return links.terms();
    }

    List<Problem> problems() {
        return problems;
    }

    Set<String> linksAskedFor() {
        return linksAskedFor;
    }

    /** The address of a lesson's file, or of any other file, given as written in this file. */
    Optional<String> address(String written, boolean media) {
        String path = inFolder(decoded(written));
        linksAskedFor.add(path);
        return media ? links.media(path) : links.lesson(path);
    }

    /** The address of a file that code opens; a warning where there is none. */
    String data(String name, int line) {
        String path = "data/" + name.strip();
        linksAskedFor.add(path);
        return links.media(path).orElseGet(() -> {
            warn(line, "there is no file `" + path + "`", "put it into the track's folder data/, or mend its name");
            return "";
        });
    }

    /** The path inside the track's folder; what leads out of it begins with {@code ..} and is found nowhere. */
    private String inFolder(String written) {
        var path = new ArrayDeque<String>();
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        for (String name : (folder + written).split("/")) {
            if (name.equals("..") && !path.isEmpty() && !path.getLast().equals("..")) {
                path.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                path.addLast(name);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written;
        }
    }
}
