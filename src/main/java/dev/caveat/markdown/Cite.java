package dev.caveat.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** A place in a text that cites something: {@code [@smith2019]}, or several at once, {@code [@smith2019; @doe2020]}. */
final class Cite extends CustomNode {
    /** Longer than anybody writes; what is longer is no citation. */
    private static final int LONGEST = 500;

    private final String words;
    private final List<String> ids;

    private Cite(String words, List<String> ids) {
        this.words = words;
        this.ids = List.copyOf(ids);
    }

    /** What stands between the brackets, as it was written. */
    String words() {
        return words;
    }

    /** The names in their order, without the {@code @}; never empty. */
    List<String> ids() {
        return ids;
    }

    /** Reads them where links are read: so there is none in code, and none around or within a link. */
    static LinkProcessor reader() {
        return new Reader();
    }

    private static final class Reader implements LinkProcessor {
        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String words = link.text();
            boolean cites = link.destination() == null && words.length() > 1 && words.length() <= LONGEST
                    && words.charAt(0) == '@' && !Character.isWhitespace(words.charAt(1));
            if (!cites || isDefined(link.label() == null || link.label().isEmpty() ? words : link.label(), context)) {
                return LinkResult.none();
            }
            List<String> ids = ids(words);
            // What follows in brackets is a text of its own.
            return ids.isEmpty() ? LinkResult.none() : LinkResult.replaceWith(new Cite(words, ids), link.afterTextBracket());
        }

        /** A link that the text defines itself stays one. */
        private static boolean isDefined(String label, InlineParserContext context) {
            return context.getDefinition(LinkReferenceDefinition.class, label) != null;
        }

        private static List<String> ids(String words) {
            var ids = new ArrayList<String>(1);
            for (String part : words.split(";")) {
                String id = part.strip();
                id = id.startsWith("@") ? id.substring(1) : id;
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
            return ids;
        }
    }
}
