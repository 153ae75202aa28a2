package org.fortnight.editing;

import java.util.stream.Collectors;
import org.fortnight.markdown.SafeHtml;
import org.fortnight.picture.Description;

/** A moving picture as the list of all shows it. */
record PictureView(String name, Description description, SafeHtml figure) {

    /** The lines that put it into a lesson, with the values it has anyway; short ones, to begin with. */
    public String fence() {
        return description.settings().stream()
                .filter(setting ->
                        !setting.preset().isEmpty() && setting.preset().length() <= 100)
                .map(setting -> setting.name() + ": " + setting.preset() + "\n")
                .collect(Collectors.joining("", "```picture name=" + name + "\n", "```"));
    }
}
