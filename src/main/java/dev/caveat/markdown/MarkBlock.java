package dev.caveat.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.PostProcessor;

/** A mark that has an effect: a block of the text itself that is nothing but one comment {@code <!-- name:argument -->}. */
final class MarkBlock extends CustomBlock {
    /** No argument has a {@code >} or a line end, so that a mark ends where its comment ends. */
    static final Pattern MARK = Pattern.compile("<!--\\s{0,9}([A-Za-z][A-Za-z0-9-]{0,30})[ \\t]{0,9}:([^>\\r\\n]{1,250}?)-->");

    private final String literal;
    private final String name;
    private final String argument;

    private MarkBlock(HtmlBlock html, String name, String argument) {
        this.literal = html.getLiteral();
        this.name = name;
        this.argument = argument;
        setSourceSpans(html.getSourceSpans());
    }

    /** The comment as it was written. */
    String literal() {
        return literal;
    }

    /** In lower case. */
    String name() {
        return name;
    }

    String argument() {
        return argument;
    }

    /** The name in a match of {@link #MARK}. */
    static String name(Matcher mark) {
        return mark.group(1).toLowerCase(Locale.ROOT);
    }

    /** Turns the comments that are marks of these names into such blocks once a text is parsed. */
    static PostProcessor marks(Set<String> names) {
        return root -> {
            for (Node block = root.getFirstChild(); block != null; ) {
                Node next = block.getNext();
                if (block instanceof HtmlBlock html) {
                    convert(html, names);
                }
                block = next;
            }
            return root;
        };
    }

    private static void convert(HtmlBlock html, Set<String> names) {
        Matcher mark = MARK.matcher(html.getLiteral().strip());
        if (mark.matches() && names.contains(name(mark)) && !mark.group(2).isBlank()) {
            html.insertAfter(new MarkBlock(html, name(mark), mark.group(2).strip()));
            html.unlink();
        }
    }
}
