package dev.caveat.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.PostProcessor;

/**
 * Joins the tags of shortcodes: what stands between a beginning and the next end of its name, in the same quote or list item or
 * in none, becomes its content.
 *
 * <p>All tags are numbered in their order, also those among words, which have no content.
 *
 * <p>Every block moves once and every tag is looked at twice, whatever stays open.
 */
final class ShortcodePairs {
    /** How many lie within each other: each is a template within a template, and renders its content's text once more. */
    static final int DEEPEST = 10;

    private int number;

    /** A beginning without an end so far, and how deep those between it and here nest. */
    private static final class Open {
        private final ShortcodeBlock block;
        private int depth;

        Open(ShortcodeBlock block) {
            this.block = block;
        }
    }

    private ShortcodePairs() {}

    static PostProcessor joined() {
        return root -> {
            new ShortcodePairs().within(root);
            return root;
        };
    }

    /** @return how deep those in it nest */
    private int within(Node parent) {
        Deque<Open> open = new ArrayDeque<>();
        Map<String, Integer> names = new HashMap<>(0);
        int deepest = 0;
        for (Node child = parent.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            int depth = 0;
            if (child instanceof ShortcodeBlock block) {
                block.number(number++);
                depth = tag(block, open, names);
            } else if (child instanceof Block && !(child instanceof Paragraph)) {
                depth = within(child);
            } else {
                numberAmongWords(child);
            }
            if (open.isEmpty()) {
                deepest = Math.max(deepest, depth);
            } else {
                open.peek().depth = Math.max(open.peek().depth, depth);
            }
            child = next;
        }
        for (Open rest : open) {
            deepest = Math.max(deepest, Math.max(1, rest.depth));
        }
        return deepest;
    }

    /** Those in a paragraph or another piece of inlines, whose nesting the parser limits. */
    private void numberAmongWords(Node node) {
        if (node instanceof ShortcodeInline inline) {
            inline.number(number++);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            numberAmongWords(child);
        }
    }

    /** @return how deep a shortcode that ends here nests; 0 for one that begins, which counts once it is known where it ends */
    private static int tag(ShortcodeBlock block, Deque<Open> open, Map<String, Integer> names) {
        ShortcodeTag tag = block.tag();
        if (tag.fault().isPresent() || tag.closed()) {
            return 1;
        }
        if (!tag.ends()) {
            open.push(new Open(block));
            names.merge(tag.name(), 1, Integer::sum);
            return 0;
        }
        if (names.getOrDefault(tag.name(), 0) == 0) {
            block.misplace(ShortcodeCall.Fault.Kind.END);
            return 1;
        }
        int depth = 0;
        Open begun = open.pop();
        for (; !begun.block.tag().name().equals(tag.name()); begun = open.pop()) {
            // What nobody ended has no content: it lies in ours by itself.
            names.merge(begun.block.tag().name(), -1, Integer::sum);
            depth = Math.max(depth, Math.max(1, begun.depth));
        }
        names.merge(tag.name(), -1, Integer::sum);
        depth = 1 + Math.max(depth, begun.depth);
        if (depth > DEEPEST) {
            begun.block.misplace(ShortcodeCall.Fault.Kind.DEPTH);
            block.unlink();
            return DEEPEST;
        }
        enclose(begun.block, block);
        return depth;
    }

    private static void enclose(ShortcodeBlock begin, ShortcodeBlock end) {
        List<Node> content = new ArrayList<>();
        for (Node node = begin.getNext(); node != end; node = node.getNext()) {
            content.add(node);
        }
        content.forEach(begin::appendChild);
        end.unlink();
        begin.pair();
    }
}
