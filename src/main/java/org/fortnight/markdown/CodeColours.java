package org.fortnight.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Marks the words of code by their kind, at import: pages show colours without a script. The colours themselves are the
 * style sheet's ({@code code.css}); code in a language that is not known stays plain, and so does
 * what would cost too much.
 */
public final class CodeColours {

    private static final String PLAIN = "";

    /** The longest shipped block has 3 KB. */
    private static final int MOST = 8 * 1024;

    /** Some readers cost the square of a line's length: 60 KB of {@code </} in lines of 8,000 half a second. */
    private static final int MOST_LINE = 1000;

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("python", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("py", SyntaxConstants.SYNTAX_STYLE_PYTHON),
            Map.entry("bash", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("shell", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("json", SyntaxConstants.SYNTAX_STYLE_JSON),
            Map.entry("yaml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("yml", SyntaxConstants.SYNTAX_STYLE_YAML),
            Map.entry("sql", SyntaxConstants.SYNTAX_STYLE_SQL),
            Map.entry("java", SyntaxConstants.SYNTAX_STYLE_JAVA),
            Map.entry("javascript", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("typescript", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("html", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("xml", SyntaxConstants.SYNTAX_STYLE_XML),
            Map.entry("css", SyntaxConstants.SYNTAX_STYLE_CSS),
            Map.entry("c", SyntaxConstants.SYNTAX_STYLE_C),
            Map.entry("cpp", SyntaxConstants.SYNTAX_STYLE_CPLUSPLUS),
            Map.entry("go", SyntaxConstants.SYNTAX_STYLE_GO),
            Map.entry("rust", SyntaxConstants.SYNTAX_STYLE_RUST),
            Map.entry("dockerfile", SyntaxConstants.SYNTAX_STYLE_DOCKERFILE),
            Map.entry("ini", SyntaxConstants.SYNTAX_STYLE_INI));

    private CodeColours() {}

    /** Code as it may stand inside {@code <code>}. */
    public static SafeHtml html(String code, String language) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        colour(document.body(), code, language);
        return SafeHtml.of(document.body().html());
    }

    /** Puts code into an element in the place of what is there. */
    static void colour(Element element, String code, String language) {
        var style = LANGUAGES.get(language.toLowerCase(Locale.ROOT));
        element.empty()
                .appendChildren(
                        style == null || isTooMuch(code)
                                ? plain(code)
                                : marked(
                                        code,
                                        TokenMakerFactory.getDefaultInstance().getTokenMaker(style)));
    }

    /** Colours are a courtesy: whatever happens to the reader of a language, code is shown, and as it was written. */
    static List<Node> marked(String code, TokenMaker reader) {
        try {
            var words = words(code, reader);
            return text(words).equals(code) ? words : plain(code);
        } catch (RuntimeException | Error e) {
            return plain(code);
        }
    }

    private static boolean isTooMuch(String code) {
        return code.length() > MOST || code.lines().anyMatch(line -> line.length() > MOST_LINE);
    }

    private static List<Node> plain(String code) {
        return List.of(new TextNode(code));
    }

    private static List<Node> words(String code, TokenMaker reader) {
        var words = new ArrayList<Node>();
        int state = TokenTypes.NULL;
        var text = new StringBuilder();
        String kind = PLAIN;
        for (String line : code.split("\n", -1)) {
            var segment = new Segment(line.toCharArray(), 0, line.length());
            for (Token word = reader.getTokenList(segment, state, 0);
                    word != null && word.isPaintable();
                    word = word.getNextToken()) {
                String next = word.isWhitespace() ? kind : kind(word.getType());
                if (!next.equals(kind)) {
                    append(words, text, kind);
                    kind = next;
                }
                text.append(word.getLexeme());
            }
            state = reader.getLastTokenTypeOnLine(segment, state);
            text.append('\n');
        }
        text.setLength(text.length() - 1);
        append(words, text, kind);
        return words;
    }

    private static void append(List<Node> words, StringBuilder text, String kind) {
        if (text.length() > 0) {
            var word = new TextNode(text.toString());
            words.add(
                    kind.equals(PLAIN)
                            ? word
                            : new Element("span").addClass(kind).appendChild(word));
            text.setLength(0);
        }
    }

    private static String text(List<Node> words) {
        return words.stream()
                .map(word -> word instanceof Element span ? span.wholeText() : ((TextNode) word).getWholeText())
                .collect(Collectors.joining());
    }

    private static String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.MARKUP_COMMENT -> "code-comment";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> "code-string";
            case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.MARKUP_TAG_NAME -> "code-keyword";
            case TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "code-number";
            case TokenTypes.FUNCTION, TokenTypes.DATA_TYPE, TokenTypes.ANNOTATION, TokenTypes.VARIABLE -> "code-name";
            default -> PLAIN;
        };
    }
}
