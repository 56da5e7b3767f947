package dev.caveat.markdown;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** A quote whose first line is {@code [!NOTE]} or the like, and nothing else. */
final class Alert extends CustomBlock {
    /** What an alert says of itself. */
    enum Kind {
        NOTE,
        TIP,
        IMPORTANT,
        WARNING,
        CAUTION;

        /** The last part of its class in HTML. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title(Labels labels) {
            switch (this) {
                case NOTE:
                    return labels.note();
                case TIP:
                    return labels.tip();
                case IMPORTANT:
                    return labels.important();
                case WARNING:
                    return labels.warning();
                default:
                    return labels.caution();
            }
        }

        static Optional<Kind> of(String mark) {
            for (Kind kind : values()) {
                if (mark.equalsIgnoreCase("[!" + kind.name() + "]")) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private final Kind kind;

    private Alert(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Turns such quotes into alerts once a text is parsed. */
    static PostProcessor marks() {
        return root -> {
            root.accept(new Marks());
            return root;
        };
    }

    private static final class Marks extends AbstractVisitor {
        @Override
        public void visit(BlockQuote quote) {
            visitChildren(quote);
            if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text mark) {
                Kind.of(mark.getLiteral().strip()).ifPresent(kind -> convert(quote, first, mark, kind));
            }
        }

        /** An alert with nothing to say stays the quote that it is. */
        private static void convert(BlockQuote quote, Paragraph first, Text mark, Kind kind) {
            Node next = mark.getNext();
            boolean aloneOnLine = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
            boolean empty = next == null && first.getNext() == null;
            if (!aloneOnLine || empty) {
                return;
            }
            mark.unlink();
            if (next == null) {
                first.unlink();
            } else {
                next.unlink();
            }
            var alert = new Alert(kind);
            alert.setSourceSpans(quote.getSourceSpans());
            for (Node child = quote.getFirstChild(); child != null; child = quote.getFirstChild()) {
                alert.appendChild(child);
            }
            quote.insertAfter(alert);
            quote.unlink();
        }
    }
}
