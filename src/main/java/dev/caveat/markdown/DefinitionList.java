package dev.caveat.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.parser.PostProcessor;

/** A list of terms and what they mean: a {@code <dl>} of {@link Term}s and {@link Meaning}s. */
final class DefinitionList extends CustomBlock {
    /** A line that is defined. */
    static final class Term extends CustomBlock {}

    /** What a term means: blocks of any kind. */
    static final class Meaning extends CustomBlock {
        /** Whether it is a single paragraph, which then needs no element of its own. */
        boolean isPlain() {
            return getFirstChild() instanceof org.commonmark.node.Paragraph only && only.getNext() == null;
        }
    }

    /** Joins lists between which nothing stands: a blank line parts two terms, not two lists. */
    static PostProcessor joined() {
        return root -> {
            Visitor joining = new AbstractVisitor() {
                @Override
                public void visit(CustomBlock block) {
                    if (block instanceof DefinitionList list) {
                        join(list);
                    }
                    visitChildren(block);
                }
            };
            root.accept(joining);
            return root;
        };
    }

    private static void join(DefinitionList list) {
        while (list.getNext() instanceof DefinitionList other) {
            for (Node child = other.getFirstChild(); child != null; child = other.getFirstChild()) {
                list.appendChild(child);
            }
            other.unlink();
        }
    }
}
