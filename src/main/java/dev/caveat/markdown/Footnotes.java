package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * The footnotes of one document, numbered in the order in which the text first refers to them.
 *
 * <p>Footnotes that nothing refers to are not part of the text and have no number.
 */
final class Footnotes {
    static final Footnotes NONE = new Footnotes();

    /** A footnote, and each reference to it in the order of the text. */
    record Footnote(int number, FootnoteDefinition definition, List<FootnoteReference> references) {
        /** What stands in the ids: {@code 2} for the first reference to footnote 2, then {@code 2-2}, {@code 2-3} … */
        String mark(int reference) {
            return reference == 0 ? String.valueOf(number) : number + "-" + (reference + 1);
        }
    }

    /** Where one reference belongs: which footnote, and the how-manieth reference to it (from 0) this one is. */
    record Use(Footnote footnote, int index) {}

    private final List<Footnote> all = new ArrayList<>();
    private final Map<FootnoteReference, Use> uses = new IdentityHashMap<>();

    private Footnotes() {}

    static Footnotes of(Node root) {
        var definitions = new Definitions();
        root.accept(definitions);
        if (!definitions.any) {
            return NONE;
        }
        var footnotes = new Footnotes();
        var references = new References(footnotes, definitions.byLabel);
        root.accept(references);
        // A footnote may refer to others, which then follow it: the list grows while it is walked.
        for (int i = 0; i < footnotes.all.size(); i++) {
            references.visitContent(footnotes.all.get(i).definition());
        }
        return footnotes;
    }

    List<Footnote> all() {
        return List.copyOf(all);
    }

    Use use(FootnoteReference reference) {
        return uses.get(reference);
    }

    private static final class Definitions extends AbstractVisitor {
        /** Labels match as those of links do: case and white space do not count. */
        private final DefinitionMap<FootnoteDefinition> byLabel = new DefinitionMap<>(FootnoteDefinition.class);
        private boolean any;

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                byLabel.putIfAbsent(definition.getLabel(), definition);
                any = true;
            }
            visitChildren(block);
        }
    }

    private static final class References extends AbstractVisitor {
        private final Footnotes footnotes;
        private final DefinitionMap<FootnoteDefinition> definitions;
        private final Map<FootnoteDefinition, Footnote> numbered = new IdentityHashMap<>();

        private References(Footnotes footnotes, DefinitionMap<FootnoteDefinition> definitions) {
            this.footnotes = footnotes;
            this.definitions = definitions;
        }

        private void visitContent(FootnoteDefinition definition) {
            visitChildren(definition);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(Image image) {
            // An alternative text cannot hold a reference.
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                FootnoteDefinition definition = definitions.get(reference.getLabel());
                if (definition != null) {
                    use(reference, definition);
                }
            } else {
                visitChildren(node);
            }
        }

        private void use(FootnoteReference reference, FootnoteDefinition definition) {
            Footnote footnote = numbered.get(definition);
            if (footnote == null) {
                footnote = new Footnote(footnotes.all.size() + 1, definition, new ArrayList<>(1));
                numbered.put(definition, footnote);
                footnotes.all.add(footnote);
            }
            footnotes.uses.put(reference, new Use(footnote, footnote.references().size()));
            footnote.references().add(reference);
        }
    }
}
