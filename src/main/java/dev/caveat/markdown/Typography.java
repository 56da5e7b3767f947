package dev.caveat.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.parser.PostProcessor;

/**
 * Sets straight quotes, hyphens that stand for dashes, and three full stops as a printer would.
 *
 * <p>Never in code, HTML or the addresses of links, and each block by itself, so that a quote that nobody closed turns no other.
 */
final class Typography extends AbstractVisitor {
    private static final String OPENING = "([{<-–—/\u2026";
    private static final char BLANK = ' ';

    private final Quotes quotes;

    /** The character before the text that is being read; a blank where there is none. */
    private char before = BLANK;

    private boolean inner;

    private Typography(Quotes quotes) {
        this.quotes = quotes;
    }

    /** Sets a text once it is parsed. */
    static PostProcessor with(Quotes quotes) {
        return root -> {
            root.accept(new Typography(quotes));
            return root;
        };
    }

    private void block(Node block) {
        before = BLANK;
        inner = false;
        visitChildren(block);
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        block(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            block(node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(Link link) {
        boolean bare = link.getFirstChild() instanceof Text text && text.getNext() == null && link.getDestination().endsWith(text.getLiteral());
        if (bare) {
            before = 'a';
        } else {
            visitChildren(link);
        }
    }

    @Override
    public void visit(Code code) {
        before = 'a';
    }

    @Override
    public void visit(HtmlInline html) {
        // A tag is no character: what stands before it still does.
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        before = BLANK;
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        before = BLANK;
    }

    @Override
    public void visit(Text text) {
        String words = text.getLiteral();
        if (!words.isEmpty()) {
            char last = words.charAt(words.length() - 1);
            text.setLiteral(set(words, text.getNext()));
            before = last;
        }
    }

    private String set(String words, Node next) {
        var out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char previous = i > 0 ? words.charAt(i - 1) : before;
            switch (c) {
                case '"' -> out.append(opens(previous, follows(words, i + 1, next)) ? quotes.open() : quotes.close());
                case '\'' -> out.append(single(previous, follows(words, i + 1, next)));
                case '-' -> i += dashes(words, i, out);
                case '.' -> {
                    boolean three = words.startsWith("...", i) && !words.startsWith("....", i) && previous != '.';
                    out.append(three ? "…" : ".");
                    i += three ? 2 : 0;
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** The character that follows a quote: a blank at a line's end, a letter where another node begins. */
    private static char follows(String words, int at, Node next) {
        if (at < words.length()) {
            return words.charAt(at);
        }
        return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak ? BLANK : 'a';
    }

    private static boolean opens(char previous, char next) {
        boolean begins = Character.isWhitespace(previous) || Character.isSpaceChar(previous) || OPENING.indexOf(previous) >= 0;
        boolean behindQuote = (previous == '"' || previous == '\'') && Character.isLetterOrDigit(next);
        return behindQuote || begins && !Character.isWhitespace(next);
    }

    /** In a word, before the digits of a year, and where nothing was opened, it is an apostrophe. */
    private String single(char previous, char next) {
        if (opens(previous, next) && !Character.isDigit(next)) {
            inner = true;
            return quotes.innerOpen();
        }
        boolean closes = inner && !Character.isLetterOrDigit(next);
        inner &= !closes;
        return closes ? quotes.innerClose() : "’";
    }

    /** Writes a run of hyphens and says by how many characters it is longer than one. */
    private static int dashes(String words, int from, StringBuilder out) {
        int to = from;
        while (to < words.length() && words.charAt(to) == '-') {
            to++;
        }
        int length = to - from;
        out.append(length == 2 ? "–" : length == 3 ? "—" : words.substring(from, to));
        return length - 1;
    }
}
