package org.fortnight.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.TextContainer;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.builder.ISequenceBuilder;

/** A formula inside a paragraph. */
final class FormulaNode extends Node implements DoNotDecorate, TextContainer {

    private final BasedSequence tex;
    private final boolean display;

    FormulaNode(BasedSequence written, BasedSequence tex, boolean display) {
        super(written);
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex.toString().strip();
    }

    boolean display() {
        return display;
    }

    /** In an alternative text the TeX itself stands. */
    @Override
    public boolean collectText(
            ISequenceBuilder<? extends ISequenceBuilder<?, BasedSequence>, BasedSequence> out,
            int flags,
            NodeVisitor visitor) {
        out.append(tex);
        return false;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {tex};
    }

    /** A formula on lines of its own. */
    static final class OnLinesOfItsOwn extends Block {

        private String tex = "";

        String tex() {
            return tex;
        }

        void end(String tex) {
            this.tex = tex.strip();
            setCharsFromContent();
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }
}
