package dev.caveat.sanitize;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Turns markup that a comment cannot have into what says the same more plainly: an image into a link, cells into words.
 *
 * <p>Works before the list is applied, so that nothing it writes is trusted.
 */
final class PlainerMarkup implements HtmlStreamEventReceiver {
    private final HtmlStreamEventReceiver underlying;
    private boolean inLink;

    PlainerMarkup(HtmlStreamEventReceiver receiver) {
        this.underlying = receiver;
    }

    @Override
    public void openDocument() {
        underlying.openDocument();
    }

    @Override
    public void closeDocument() {
        underlying.closeDocument();
    }

    @Override
    public void text(String words) {
        underlying.text(words);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (name.equals("img")) {
            image(value(attributes, "src"), value(attributes, "alt"));
            return;
        }
        inLink |= name.equals("a");
        underlying.openTag(name, attributes);
    }

    @Override
    public void closeTag(String name) {
        inLink &= !name.equals("a");
        if (name.equals("td") || name.equals("th")) {
            underlying.text(" ");
        }
        underlying.closeTag(name);
    }

    /** The link's words are the image's own, or its address; within a link there cannot be another. */
    private void image(String source, String alternative) {
        String words = alternative.isBlank() ? source : alternative;
        if (inLink || source.isBlank()) {
            underlying.text(words);
            return;
        }
        underlying.openTag("a", new ArrayList<>(List.of("href", source)));
        underlying.text(words);
        underlying.closeTag("a");
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
