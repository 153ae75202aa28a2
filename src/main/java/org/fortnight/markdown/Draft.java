package org.fortnight.markdown;

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
    final Links links;
    final OneSecond second = new OneSecond();
    final List<Problem> problems = new ArrayList<>();
    final Set<String> linksAskedFor = new TreeSet<>();

    Draft(String file, String language, Links links) {
        this.file = file;
        this.words = LessonWords.of(language);
        this.chinese = language.startsWith("zh");
        this.links = links;
    }

    void error(int line, String what, String remedy) {
        problems.add(Problem.error(file, line, what, remedy));
    }

    void warn(int line, String what, String remedy) {
        problems.add(Problem.warning(file, line, what, remedy));
    }

    /** The address of a lesson's file or a picture, given as written in this file. */
    Optional<String> address(String written, boolean picture) {
        String path = inFolder(written);
        linksAskedFor.add(path);
        return picture ? links.media(path) : links.lesson(path);
    }

    /** Read by hand: a {@code Path} refuses some names, and others on other machines. */
    private String inFolder(String written) {
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        var path = new ArrayDeque<String>();
        for (String name : (folder + written).split("/")) {
            if (name.equals("..") && !path.isEmpty() && !path.getLast().equals("..")) {
                path.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                path.add(name);
            }
        }
        return String.join("/", path);
    }
}
