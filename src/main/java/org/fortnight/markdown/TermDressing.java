package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links the first mention of each term in a lesson's text to its explanation, and brings the definition along. */
final class TermDressing {

    /** Not in what is one already, in code or formulas, and not where it is folded away or a heading. */
    private static final String ELSEWHERE = "a, code, pre, h3, h4, h5, h6, details, .callout-kind, .footnotes, .ask";

    private final Map<String, Terms.Term> bySpelling = new HashMap<>();
    private final Set<Terms.Term> linked = new HashSet<>();
    private final Pattern mention;

    TermDressing(Terms terms) {
        terms.all()
                .forEach(term -> term.spellings().forEach(spelling -> {
                    bySpelling.put(spelling, term);
                    bySpelling.putIfAbsent(capitalised(spelling), term);
                }));
        this.mention = bySpelling.isEmpty() ? Pattern.compile("(?!)") : mention(bySpelling.keySet());
    }

    /** The longest first, so that "test set" is not taken for a "test"; a line may end within. */
    private static Pattern mention(Set<String> spellings) {
        return Pattern.compile(spellings.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(TermDressing::pattern)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}_-])(?:", ")(?![\\p{L}\\p{N}_-])")));
    }

    private static String pattern(String spelling) {
        return Arrays.stream(spelling.split(" ")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    /** As a sentence begins; "Natural Language Processing" is a title. */
    private static String capitalised(String spelling) {
        return spelling.substring(0, 1).toUpperCase(Locale.ROOT) + spelling.substring(1);
    }

    boolean concerns(String text) {
        return mention.matcher(text).find();
    }

    void dress(Element body) {
        var texts = new ArrayList<TextNode>();
        body.traverse((Node node, int depth) -> {
            if (node instanceof TextNode text && isProse(text)) {
                texts.add(text);
            }
        });
        texts.forEach(this::link);
    }

    private static boolean isProse(TextNode text) {
        var parent = text.parent();
        return parent != null && parent.closest(ELSEWHERE) == null;
    }

    private void link(TextNode text) {
        String whole = text.getWholeText();
        var match = mention.matcher(whole);
        int end = 0;
        while (match.find()) {
            var term = term(match);
            if (linked.add(term)) {
                text.before(new TextNode(whole.substring(end, match.start())));
                text.before(new Element("a")
                        .addClass("term")
                        .attr("href", term.address())
                        .attr("data-definition", term.definition())
                        .text(match.group()));
                end = match.end();
            }
        }
        text.text(whole.substring(end));
    }

    private Terms.Term term(Matcher match) {
        return Objects.requireNonNull(bySpelling.get(match.group().replaceAll("\\s+", " ")));
    }
}
