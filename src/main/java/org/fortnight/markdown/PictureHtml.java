package org.fortnight.markdown;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fortnight.picture.FirstFrame;
import org.fortnight.picture.Pictures;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a picture's first frame the figure that stands in a page, and reduces it to what may stand there. */
@Component
public class PictureHtml {

    private static final Set<String> ELEMENTS =
            words("figcaption p div details summary strong em code b span br sub sup"
                    + " svg g path rect circle ellipse line polyline polygon text tspan title");
    private static final Set<String> ATTRIBUTES = words(
            "class role aria-label aria-hidden lang viewBox x y x1 y1 x2 y2"
                    + " dx dy cx cy r rx ry d points width height transform opacity stroke-width stroke-dasharray"
                    + " stroke-linecap stroke-linejoin pointer-events text-decoration fill-opacity font-size font-weight text-anchor dominant-baseline");

    /** A handle cannot be moved before scripts have come; until then it is a part of the drawing. */
    private static final Set<String> LATER =
            words("tabindex data-drag aria-valuemin aria-valuemax aria-valuenow aria-valuetext");

    private final Pictures pictures;
    private final JsonMapper json = JsonMapper.builder().build();

    PictureHtml(Pictures pictures) {
        this.pictures = pictures;
    }

    /** A picture as it is when a lesson sets nothing. */
    public SafeHtml figure(String name, String language) {
        return SafeHtml.of(figure(name, Map.of(), pictures.firstFrame(name, Map.of(), language)));
    }

    Pictures pictures() {
        return pictures;
    }

    String figure(String name, Map<String, Object> settings, FirstFrame frame) {
        var parsed = Jsoup.parse(frame.html(), "", Parser.xmlParser());
        parsed.outputSettings().prettyPrint(false);
        parsed.getAllElements().stream().filter(element -> element != parsed).forEach(PictureHtml::clean);
        return new Element("figure")
                        .addClass("picture")
                        .attr("data-picture", name)
                        .attr("data-settings", json.writeValueAsString(settings))
                        .outerHtml()
                        .replaceFirst("</figure>$", "")
                + parsed.outerHtml() + "</figure>";
    }

    private static void clean(Element element) {
        if (!ELEMENTS.contains(element.tagName())) {
            throw new IllegalStateException("A picture draws no `" + element.tagName() + "`");
        }
        if (element.hasAttr("data-drag")) {
            element.removeAttr("role").removeAttr("aria-label");
        }
        for (String name :
                element.attributes().asList().stream().map(Attribute::getKey).toList()) {
            if (LATER.contains(name)) {
                element.removeAttr(name);
            } else if (!ATTRIBUTES.contains(name)) {
                throw new IllegalStateException("A picture's `" + element.tagName() + "` has no `" + name + "`");
            }
        }
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
