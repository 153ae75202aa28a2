package org.fortnight.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Reads {@code $…$} by pandoc's rule: no blank inside, no digit after; "$5 and $6" stays text. */
final class FormulaParser implements InlineParserExtension {

    private static final char SIGN = '$';

    @Override
    public boolean parse(LightInlineParser parser) {
        OneSecond.check();
        var input = parser.getInput();
        int start = parser.getIndex();
        boolean display = at(input, start + 1) == SIGN;
        int from = start + (display ? 2 : 1);
        int end = display ? displayEnd(input, from) : inlineEnd(input, from);
        if (end < 0) {
            return false;
        }
        int after = end + (display ? 2 : 1);
        parser.flushTextNode();
        parser.getBlock()
                .appendChild(new FormulaNode(input.subSequence(start, after), input.subSequence(from, end), display));
        parser.setIndex(after);
        return true;
    }

    /** Where the closing sign stands; -1 when this is no formula. */
    private static int inlineEnd(BasedSequence input, int from) {
        if (Character.isWhitespace(at(input, from)) || at(input, from) == 0) {
            return -1;
        }
        int end = next(input, from);
        boolean closes =
                end > from && !Character.isWhitespace(input.charAt(end - 1)) && !Character.isDigit(at(input, end + 1));
        return closes ? end : -1;
    }

    private static int displayEnd(BasedSequence input, int from) {
        int end = next(input, from);
        boolean closes = end > from
                && at(input, end + 1) == SIGN
                && !input.subSequence(from, end).isBlank();
        return closes ? end : -1;
    }

    private static int next(BasedSequence input, int from) {
        for (int i = from; i < input.length(); i++) {
            if (input.charAt(i) == '\\') {
                i++;
            } else if (input.charAt(i) == SIGN) {
                return i;
            }
        }
        return -1;
    }

    private static char at(BasedSequence input, int index) {
        return index < input.length() ? input.charAt(index) : 0;
    }

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    static final class Factory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return String.valueOf(SIGN);
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new FormulaParser();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
