package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** What one document cites, numbered in the order in which a reader meets it: the text, then its footnotes. */
final class Citations {
    static final Citations NONE = new Citations();

    /** A citation within a place: what it cites, and the how-manieth place of that (from 0) this one is. */
    record Use(String id, int number, int place) {}

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Cite, List<Use>> uses = new IdentityHashMap<>();

    private Citations() {}

    static Citations of(Node root, Footnotes footnotes) {
        var citations = new Citations();
        var reading = new Reading(citations);
        root.accept(reading);
        footnotes.all().forEach(footnote -> reading.visitContent(footnote.definition()));
        return citations;
    }

    List<Cited> all(String prefix) {
        var all = new ArrayList<Cited>(numbers.size());
        numbers.forEach((id, number) -> all.add(new Cited(id, number, prefix, places.get(number - 1))));
        return List.copyOf(all);
    }

    /** Of a place, in its order; empty where it has no effect. */
    List<Use> uses(Cite place) {
        return uses.getOrDefault(place, List.of());
    }

    private void add(Cite place) {
        var here = new ArrayList<Use>(place.ids().size());
        for (String id : place.ids()) {
            int number = numbers.computeIfAbsent(id, first -> numbers.size() + 1);
            if (number > places.size()) {
                places.add(0);
            }
            here.add(new Use(id, number, places.get(number - 1)));
            places.set(number - 1, places.get(number - 1) + 1);
        }
        uses.put(place, here);
    }

    private static final class Reading extends AbstractVisitor {
        private final Citations citations;

        private Reading(Citations citations) {
            this.citations = citations;
        }

        private void visitContent(Node block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(Image image) {
            // An alternative text cannot hold a link.
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Cite place) {
                citations.add(place);
            } else {
                visitChildren(node);
            }
        }
    }

    /** Every name that a text cites, also where that has no effect; of a text that was parsed with places. */
    static List<Citation> in(Node root) {
        var found = new ArrayList<Citation>();
        root.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Cite place) {
                    add(place, found);
                } else {
                    visitChildren(node);
                }
            }
        });
        return List.copyOf(found);
    }

    private static void add(Cite place, List<Citation> found) {
        List<SourceSpan> spans = place.getSourceSpans();
        int line = spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
        int bracket = spans.isEmpty() ? 1 : spans.get(0).getColumnIndex() + 1;
        int from = 0;
        for (String id : place.ids()) {
            int at = place.words().indexOf(id, from);
            // Of what goes on in a second line, the bracket is the place.
            boolean sameLine = place.words().lastIndexOf('\n', at) < 0;
            found.add(new Citation(id, line, sameLine ? bracket + 1 + at : bracket));
            from = at + id.length();
        }
    }
}
