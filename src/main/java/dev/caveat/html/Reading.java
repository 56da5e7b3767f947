package dev.caveat.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** All words of a page from the first to the last, seen or not, and where in the tree each of them stands. */
final class Reading {
    private final StringBuilder text = new StringBuilder();
    private final List<TextNode> nodes = new ArrayList<>();
    /** Where in the text the words of each node begin. */
    private int[] starts = new int[64];

    static Reading of(Node root) {
        Reading reading = new Reading();
        NodeTraversor.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    reading.add(words);
                } else if (isBreak(node)) {
                    reading.blank();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (isBreak(node)) {
                    reading.blank();
                }
            }
        }, root);
        return reading;
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && (element.isBlock() || element.normalName().equals("br"));
    }

    private void blank() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u0085' || c >= '\u00a0' && Character.isSpaceChar(c)) {
                blank();
            } else if (c < '\u007f' || !isInvisible(c)) {
                text.append(c);
            }
        }
        if (text.length() > before) {
            if (nodes.size() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[nodes.size()] = before;
            nodes.add(node);
        }
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || c >= '\ufe00' && c <= '\ufe0f';
    }

    String text() {
        return text.toString();
    }

    /** Where some words stand as whole words, each time all the pieces of text that hold them. */
    List<List<TextNode>> find(String words) {
        List<List<TextNode>> found = new ArrayList<>();
        String all = text();
        for (int at = words.isEmpty() ? -1 : all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length())) {
            int end = at + words.length();
            if (!cuts(all, at) && !cuts(all, end)) {
                found.add(between(at, end));
            }
        }
        return found;
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && Character.isLetterOrDigit(text.codePointBefore(at)) && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private List<TextNode> between(int from, int to) {
        int found = Arrays.binarySearch(starts, 0, nodes.size(), from);
        int first = found >= 0 ? found : -found - 2;
        List<TextNode> pieces = new ArrayList<>();
        for (int i = Math.max(0, first); i < nodes.size() && starts[i] < to; i++) {
            if (!nodes.get(i).isBlank()) {
                pieces.add(nodes.get(i));
            }
        }
        return pieces;
    }
}
