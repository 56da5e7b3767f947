package dev.caveat.sanitize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.markdown.Examples;
import dev.caveat.markdown.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Markdown is rendered to passes through the list for articles unchanged. */
class MarkdownTest {
    private static final Sanitizer ARTICLES = Sanitizer.articles();

    /** Where white space is never shown. */
    private static final Set<String> ONLY_ELEMENTS = Set.of("ul", "ol", "table", "thead", "tbody", "tr");

    @TestFactory
    Stream<DynamicTest> example() {
        return Examples.all().stream()
                .map(example -> DynamicTest.dynamicTest("markdown.md:" + example.line(), () -> check(example)));
    }

    private static void check(Examples.Example example) {
        String html = example.markdown().parse(example.input()).html(Links.AS_WRITTEN);
        assertEquals(outline(html), outline(ARTICLES.clean(html)));
    }

    /** The elements with all their attributes, and the text as it stands: what a browser would make of it. */
    private static String outline(String html) {
        var out = new StringBuilder();
        children(Jsoup.parseBodyFragment(html).body(), out);
        return out.toString();
    }

    private static void children(Element parent, StringBuilder out) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                boolean between = text.isBlank() && ONLY_ELEMENTS.contains(parent.normalName());
                out.append(between ? "" : text.getWholeText());
            } else if (node instanceof Element element) {
                out.append('<').append(element.normalName());
                attributes(element).forEach(attribute -> out.append(' ')
                        .append(attribute.getKey())
                        .append('=')
                        .append(attribute.getValue().replace("(", "%28").replace(")", "%29")));
                out.append('>');
                children(element, out);
                out.append("</").append(element.normalName()).append('>');
            }
        }
    }

    private static List<Attribute> attributes(Element element) {
        var all = new ArrayList<>(element.attributes().asList());
        all.sort(Comparator.comparing(Attribute::getKey));
        return all;
    }
}
