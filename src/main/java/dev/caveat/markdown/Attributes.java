package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * What <code>{#id .class width=300}</code> says of the image before it or the heading that it ends: its first child, unseen.
 *
 * <p>Braces that hold anything else are text, so that nothing can be set that could run, load or hide something.
 */
final class Attributes extends CustomNode {
    private static final int LONGEST = 300;
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]{0,99}";
    private static final Pattern PART = Pattern.compile(
            "#(?<id>" + NAME + ")|\\.(?<class>" + NAME + ")|(?<size>width|height)=\"?(?<pixels>[1-9][0-9]{0,4})(?:px)?\"?|loading=\"?(?<loading>lazy|eager)\"?|(?<alt>alt=(?:\"\"|''))");

    private String id = "";
    private final List<String> classes = new ArrayList<>(0);
    private String width = "";
    private String height = "";
    private String loading = "";
    private boolean decoration;

    private Attributes() {}

    /** Those of an image or a heading. */
    static Optional<Attributes> of(Node node) {
        return node.getFirstChild() instanceof Attributes own ? Optional.of(own) : Optional.empty();
    }

    /** Empty for none, as all that follow. */
    String id() {
        return id;
    }

    String classes() {
        return String.join(" ", classes);
    }

    /** In CSS pixels. */
    String width() {
        return width;
    }

    String height() {
        return height;
    }

    String loading() {
        return loading;
    }

    /** Whether {@code alt=""} says that an image only decorates: then it needs no words. */
    boolean isDecoration() {
        return decoration;
    }

    /** Finds them once a text is parsed. */
    static PostProcessor marks() {
        return root -> {
            root.accept(new Marks());
            return root;
        };
    }

    /** @return empty where the braces hold something else */
    private static Optional<Attributes> read(String within, boolean image) {
        var attributes = new Attributes();
        // kramdown has a colon behind its brace.
        String[] parts = within.substring(within.startsWith(":") ? 1 : 0).strip().split("\\s+");
        for (String part : parts) {
            Matcher match = PART.matcher(part);
            if (!match.matches() || !attributes.set(match, image)) {
                return Optional.empty();
            }
        }
        return Optional.of(attributes);
    }

    private boolean set(Matcher part, boolean image) {
        if (part.group("id") != null) {
            boolean first = id.isEmpty();
            id = part.group("id");
            return first;
        }
        if (part.group("class") != null) {
            return classes.add(part.group("class"));
        }
        if (part.group("alt") != null) {
            decoration = true;
        } else if (part.group("pixels") == null) {
            loading = part.group("loading");
        } else if (part.group("size").equals("width")) {
            width = part.group("pixels");
        } else {
            height = part.group("pixels");
        }
        return image;
    }

    private static final class Marks extends AbstractVisitor {
        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (image.getNext() instanceof Text text && text.getLiteral().startsWith("{")) {
                int close = text.getLiteral().indexOf('}');
                if (close > 0 && close < LONGEST) {
                    read(text.getLiteral().substring(1, close), true)
                            .ifPresent(attributes -> give(image, attributes, text, text.getLiteral().substring(close + 1)));
                }
            }
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            if (heading.getLastChild() instanceof Text text && text.getLiteral().stripTrailing().endsWith("}")) {
                String words = text.getLiteral().stripTrailing();
                int open = words.lastIndexOf('{');
                // Words must be left, and be told from the braces by a blank.
                boolean apart = open > 0 ? words.charAt(open - 1) == ' ' && (open > 1 || text.getPrevious() != null) : false;
                if (apart && words.length() - open < LONGEST) {
                    read(words.substring(open + 1, words.length() - 1), false)
                            .ifPresent(attributes -> give(heading, attributes, text, words.substring(0, open).stripTrailing()));
                }
            }
        }

        private static void give(Node owner, Attributes attributes, Text text, String rest) {
            owner.prependChild(attributes);
            if (rest.isEmpty()) {
                text.unlink();
            } else {
                text.setLiteral(rest);
            }
        }
    }
}
