package dev.caveat.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists the links of a page, as those know them who go from link to link. */
public final class Anchors {
    private static final int LONGEST = 200;

    private Anchors() {}

    /**
     * A link.
     *
     * @param name what is read aloud; may be empty
     * @param rel in lower case
     * @param from where its text stands in the page's HTML
     */
    public record Anchor(String name, String href, Set<String> rel, int from) {
        public Anchor {
            rel = Set.copyOf(rel);
        }
    }

    public static List<Anchor> of(HtmlPage page) {
        List<Anchor> all = new ArrayList<>();
        for (Element link : page.document().getElementsByTag("a")) {
            if (link.hasAttr("href")) {
                Set<String> rel = Set.copyOf(List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")));
                all.add(new Anchor(name(link), link.attr("href"), rel, link.sourceRange().startPos()));
            }
        }
        return all;
    }

    private static String name(Element link) {
        if (!link.attr("aria-labelledby").isBlank()) {
            StringBuilder named = new StringBuilder();
            for (String id : link.attr("aria-labelledby").strip().split("\\s+")) {
                Element label = link.ownerDocument() == null ? null : link.ownerDocument().getElementById(id);
                named.append(label == null ? "" : label.text()).append(' ');
            }
            if (!named.toString().isBlank()) {
                return named.toString().strip();
            }
        }
        if (!link.attr("aria-label").isBlank()) {
            return link.attr("aria-label").strip();
        }
        StringBuilder name = new StringBuilder();
        for (Node node : link.nodeStream().limit(LONGEST).toList()) {
            if (node instanceof TextNode words) {
                name.append(words.getWholeText());
            } else if (node instanceof Element element) {
                boolean picture = element.normalName().equals("img") || element.normalName().equals("area");
                name.append(picture ? " " + element.attr("alt") + " " : element.isBlock() ? " " : "");
                name.append(element.equals(link) || picture ? "" : element.attr("aria-label"));
            }
        }
        String words = name.toString().strip().replaceAll("\\s+", " ");
        return words.isEmpty() ? link.attr("title").strip() : words;
    }
}
