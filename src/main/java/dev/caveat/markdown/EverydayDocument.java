package dev.caveat.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A document that {@link EverydayText} has read.
 *
 * @param pieces the HTML: what stands before the first link, the words of that link, what stands behind it, and so on
 * @param destinations the addresses of the links, in the order of the text
 * @param firstWords those of the first paragraph that has some
 */
record EverydayDocument(
        Markdown markdown, String source, List<String> pieces, List<String> destinations, List<Heading> headings, String text, String firstWords) implements Document {
    @Override
    public String html(Links links, Marks marks) {
        int length = 0;
        for (int i = 0; i < pieces.size(); i++) {
            length += pieces.get(i).length();
        }
        var out = new StringBuilder(length + 120 * destinations.size());
        for (int i = 0; i < destinations.size(); i++) {
            out.append(pieces.get(2 * i));
            link(out, destinations.get(i), pieces.get(2 * i + 1), links);
        }
        return out.append(pieces.get(pieces.size() - 1)).toString();
    }

    private static void link(StringBuilder out, String destination, String words, Links links) {
        String address = Destination.isDangerous(destination) ? destination : links.resolve(destination, false);
        if (Destination.isDangerous(address)) {
            out.append(words);
            return;
        }
        out.append("<a href=\"");
        Destination.to(out, address);
        String rel = links.rel(address);
        if (!rel.isEmpty()) {
            out.append("\" rel=\"");
            Escape.to(out, rel);
        }
        out.append("\">").append(words).append("</a>");
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(Words.summary(firstWords)).filter(words -> !words.isEmpty());
    }

    @Override
    public List<Reference> references() {
        return destinations.isEmpty() ? List.of() : markdown.parsed(source).references();
    }
}
