package org.fortnight.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Reads {@code $$ … $$} over several lines, in which a line may begin with {@code -} or {@code =}. */
final class FormulaBlockParser extends AbstractBlockParser {

    private static final String SIGN = "$$";

    private final FormulaNode.OnLinesOfItsOwn block = new FormulaNode.OnLinesOfItsOwn();
    private final StringBuilder tex = new StringBuilder();
    private boolean first = true;
    private boolean ended;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return ended || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        String text = line.toString().stripTrailing();
        int from = first ? text.indexOf(SIGN) + SIGN.length() : 0;
        int end = text.indexOf(SIGN, from);
        tex.append(text, from, end < 0 ? text.length() : end).append('\n');
        first = false;
        ended = end >= 0;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.end(tex.toString());
    }

    /** Ends a reading whose time is spent: this is asked of every line on every level. */
    private static final class Start extends AbstractBlockParserFactory {

        Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            OneSecond.check();
            var line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            boolean starts = state.getIndent() < 4
                    && line.matchChars(SIGN, from)
                    && line.indexOf(SIGN, from + SIGN.length()) < 0;
            return starts ? BlockStart.of(new FormulaBlockParser()).atIndex(from) : BlockStart.none();
        }
    }

    static final class Factory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Start(options);
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
