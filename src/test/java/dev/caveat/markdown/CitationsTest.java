package dev.caveat.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a text cites, in which order, and where; how it is written is in {@code spec/markdown.md}. */
class CitationsTest {
    private static final Markdown PLAIN = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, "p-"));
    private static final Markdown CITING = PLAIN.withCitations();

    @Test
    void aDocumentTellsWhatItCitesAndHowOften() {
        Document document = CITING.parse("a [@two] [@one; @two]\n\n[^n]\n\n[^n]: b [@three]\n");
        assertEquals(
                List.of(new Cited("two", 1, "p-", 2), new Cited("one", 2, "p-", 1), new Cited("three", 3, "p-", 1)), document.citations());
        assertEquals(List.of("p-cite-1", "p-cite-1-2"), List.of(document.citations().get(0).anchor(0), document.citations().get(0).anchor(1)));
        assertEquals("ref-two", Cited.entry("two"));
    }

    @Test
    void everyAnchorIsInTheHtml() {
        Document document = CITING.parse("# a [@b]\n\n*[@c]* [@b] [^n]\n\n- [@c; @d]\n\n[^n]: [@b]\n");
        String html = document.html(Links.AS_WRITTEN);
        for (Cited cited : document.citations()) {
            for (int place = 0; place < cited.places(); place++) {
                String id = " id=\"" + cited.anchor(place) + "\"";
                assertEquals(2, html.split(id, -1).length, id);
            }
        }
        assertEquals(6, html.split("class=\"citation\"", -1).length - 1);
    }

    @Test
    void numbersAreNoWords() {
        Document document = CITING.parse("# Sleep [@a]\n\nIt is common [@b; @c].\n");
        assertEquals("Sleep\nIt is common.", document.text());
        assertEquals(Optional.of("It is common."), document.summary());
        assertEquals(new Heading(1, "p-sleep", "Sleep"), document.headings().get(0));
    }

    @Test
    void namesHavePlaces() {
        String text = "é [@one] *b* [@two; @one]\n\n> - c\n>   [@three,\n>   p. 4; @five]\n\n![x [@six]](y) `[@no]`\n";
        assertEquals(
                List.of(new Citation("one", 1, 5), new Citation("two", 1, 16), new Citation("one", 1, 22),
                        new Citation("three,\np. 4", 4, 7), new Citation("five", 4, 5), new Citation("six", 7, 7)),
                CITING.citations(text));
    }

    @Test
    void whoDidNotAskForCitationsHasNone() {
        assertEquals(List.of(), PLAIN.citations("[@a]"));
        assertEquals(List.of(), PLAIN.parse("[@a]").citations());
        assertEquals(List.of(), CITING.parse("plain").citations());
    }

    @Test
    void headingsKeepOffTheIdsOfReferences() {
        String html = PLAIN.parse("## Ref 1\n\n## Cite 1\n\n## References title\n\n## References\n").html(Links.AS_WRITTEN);
        assertTrue(html.contains("\"p-h-ref-1\"") && html.contains("\"p-h-cite-1\"") && html.contains("\"p-h-references-title\"")
                && html.contains("\"p-references\""), html);
    }

    @Test
    void aLinkSaysOfItsTargetWhatItIsTold() {
        Links links = new Links() {
            @Override
            public String resolve(String destination, boolean image) {
                return destination;
            }

            @Override
            public String rel(String address) {
                return address.startsWith("https:") ? "a b" : "";
            }
        };
        assertEquals(
                "<p><a href=\"https://a.b\" title=\"c\" rel=\"a b\">x</a> <a href=\"/d\">y</a> <a href=\"https://e.f\" rel=\"a b\">https://e.f</a></p>\n",
                CITING.parse("[x](https://a.b \"c\") [y](/d) https://e.f").html(links));
    }
}
