package org.fortnight.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Gives links and pictures the addresses that they have in the portal. */
final class LinkDressing {

    private static final Pattern OUTSIDE = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:.*", Pattern.DOTALL);
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(?i)here|click here|this|link|this link|this page|more|read more|这里|此处|点击这里|点这里|链接");

    private final Draft draft;
    private final Anchors anchors;

    LinkDressing(Draft draft, Anchors anchors) {
        this.draft = draft;
        this.anchors = anchors;
    }

    void dress(Element body, List<Line> lines) {
        body.select("img").forEach(image -> image(image, Prose.line(image, lines)));
        body.select("a").forEach(link -> link(link, Prose.line(link, lines)));
        body.select("a, img").removeAttr(Markdown.LINE);
    }

    private void image(Element image, int line) {
        String source = image.attr("src");
        if (image.attr("alt").isBlank()) {
            draft.warn(line, "the picture `" + source + "` has no alternative text", "say in `![…]` what it shows");
        }
        if (source.isEmpty() || source.contains(":") || source.startsWith("/")) {
            draft.warn(
                    line,
                    "there is a picture from elsewhere",
                    "put the file into media/ and write `![what it shows](media/…)`; nothing is loaded from elsewhere");
            image.replaceWith(new TextNode(image.attr("alt")));
            return;
        }
        draft.address(source, true).ifPresentOrElse(address -> picture(image, address), () -> {
            draft.warn(line, "there is no picture `" + source + "`", "put the file into media/, or mend its name");
            image.replaceWith(new TextNode(image.attr("alt")));
        });
    }

    private static void picture(Element image, String address) {
        image.attr("src", address).attr("loading", "lazy").attr("decoding", "async");
        var paragraph = image.parent();
        if (paragraph != null && paragraph.is("p") && paragraph.childNodeSize() == 1) {
            paragraph.tagName("figure");
        }
    }

    private void link(Element link, int line) {
        if (Dressing.isFootnote(link)) {
            return;
        }
        String target = link.attr("href");
        link.removeAttr("class").removeAttr("id");
        if (target.isEmpty() || link.text().isBlank() && link.children().isEmpty()) {
            link.unwrap();
            return;
        }
        if (SAYS_NOTHING.matcher(link.text().strip()).matches()) {
            draft.warn(
                    line,
                    "the link text is \"" + link.text().strip() + "\"",
                    "say where it leads: screen readers list links by their words");
        }
        if (OUTSIDE.matcher(target).matches()) {
            link.attr("rel", "noopener noreferrer");
        } else if (!MAIL.matcher(target).matches()) {
            inside(target).ifPresentOrElse(address -> link.attr("href", address), () -> {
                draft.warn(
                        line,
                        "the link to `" + target + "` leads nowhere",
                        target.startsWith("#")
                                ? "name a heading or a key of this lesson"
                                : "name a file of this folder");
                link.unwrap();
            });
        }
    }

    /** The address of a place in this lesson, of another lesson, or of a file. */
    private Optional<String> inside(String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        if (file.startsWith("/") || file.contains(":") || file.contains("\\")) {
            return Optional.empty();
        }
        return file.isEmpty()
                ? anchors.find(fragment.substring(1)).map(anchor -> "#" + anchor)
                : draft.address(file, !file.endsWith(".md")).map(address -> address + fragment);
    }
}
