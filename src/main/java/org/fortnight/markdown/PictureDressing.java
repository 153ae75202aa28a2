package org.fortnight.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fortnight.picture.FirstFrame;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Puts the first frame of a picture in the place of its fence; what moves it comes later, with the page. */
final class PictureDressing {

    /** One file's; each has to be drawn, and learners have minutes, too. */
    private static final int MOST = 8;

    /** Of the processor, for those that were not known; one takes about 100 ms. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Draft draft;
    private final PictureHtml html;
    private final StrictYaml yaml;
    private int count;
    private long nanos;

    PictureDressing(Draft draft, PictureHtml html, StrictYaml yaml) {
        this.draft = draft;
        this.html = html;
        this.yaml = yaml;
    }

    /**
     * Makes a figure of a fence; a fence with something wrong stays as it is.
     *
     * @param line of the file in which the fence opens
     * @return whether there is a figure in its place now
     */
    boolean dress(Element fence, String info, String settings, int line) {
        String name = FenceOptions.of(info).getOrDefault("name", "");
        var names = html.pictures().names();
        if (!names.contains(name)) {
            draft.error(
                    line,
                    name.isEmpty() ? "the picture has no name" : "there is no picture `" + name + "`",
                    "write one of them, as " + "`picture name=…`: " + String.join(", ", names));
        } else if (++count > MOST) {
            draft.error(line, "a file holds " + MOST + " pictures at most", "leave out those that show the least");
        } else {
            return settings(settings, line)
                    .map(given -> figure(fence, name, given, settings, line))
                    .orElse(false);
        }
        return false;
    }

    private Optional<Settings> settings(String text, int line) {
        if (text.isBlank()) {
            return Optional.of(new Settings());
        }
        return yaml.read(draft.file, text, line + 1, Settings.class, draft.problems());
    }

    private boolean figure(Element fence, String name, Settings given, String text, int line) {
        var frame =
                draft.second.notCounting(() -> html.pictures().firstFrame(name, given, draft.chinese ? "zh" : "en"));
        nanos += frame.nanos();
        if (nanos > MOST_NANOS) {
            draft.error(line, "the pictures of this file take too long to draw", "give this one smaller settings");
            return false;
        } else if (frame.problems().isEmpty()) {
            fence.replaceWith(new DataNode(html.figure(name, given, frame)));
        } else {
            frame.problems().forEach(problem -> say(problem, name, text.lines().toList(), line));
        }
        return frame.problems().isEmpty();
    }

    private void say(FirstFrame.Problem problem, String picture, List<String> lines, int line) {
        int at = lines.indexOf(lines.stream()
                .filter(each -> each.matches("[\"']?" + Pattern.quote(problem.name()) + "[\"']?\\s*:.*"))
                .findFirst()
                .orElse(""));
        draft.error(
                line + 1 + at,
                (problem.name().isEmpty() ? "" : "`" + problem.name() + "` ") + problem.what() + " (picture `" + picture
                        + "`)",
                problem.remedy());
    }

    /** What stands in a fence. */
    static final class Settings extends LinkedHashMap<String, Object> {

        private static final long serialVersionUID = 1;
    }
}
