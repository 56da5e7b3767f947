package dev.caveat.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;


import dev.caveat.Seed;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Which elements a selector chooses, and which rule it beats. */
class SelectorTest {
    private static final Document PAGE = Jsoup.parse("""
            <html lang="en-GB"><body class="a b"><main id="m"><p id="1" class="a">x</p><p id="2" class="A b" title="One two">y</p>
            <div id="3" data-x="y z"><p id="4" class="a-b">z</p><span id="5"></span><p id="6" class="b">z</p></div>
            <ul id="7"><li id="8" hidden>1</li><li id="9">2</li><li id="10" class="a b">3</li><li id="11">4</li></ul></main></body></html>
            """);

    private static String chosen(String selector) {
        List<Selector> all = SelectorReader.read(selector).orElseThrow(() -> new AssertionError("not read: " + selector));
        return PAGE.body().getAllElements().stream().filter(one -> all.stream().anyMatch(selectorOf -> selectorOf.matches(one)))
                .map(Element::id).filter(id -> !id.isEmpty()).collect(Collectors.joining(" "));
    }

    @Test
    void elementsClassesAndAttributes() {
        assertEquals("1 2 4 6", chosen("p"));
        assertEquals("1 2 4 6", chosen("P"));
        assertEquals("1 10", chosen(".a"));
        assertEquals("10", chosen(".a.b:not(body)"));
        assertEquals("2", chosen("[title~=two]"));
        assertEquals("", chosen("[title~=tw]"));
        assertEquals("2", chosen("[title='one two' i]"));
        assertEquals("", chosen("[title='one two']"));
        assertEquals("3", chosen("[data-x$=\"z\"]"));
        assertEquals("4", chosen("[class|='a']:not(.a)"));
        assertEquals("8", chosen("[hidden]"));
        assertEquals("1", chosen("#\\31"));
        assertEquals("1 2 4 6", chosen(":lang(en) p"));
        assertEquals("", chosen(":lang(de) p"));
    }

    @Test
    void wayAndNeighbours() {
        assertEquals("1 2", chosen("main > p"));
        assertEquals("2", chosen("p + p"));
        assertEquals("3 7", chosen("p ~ :not(p):not(span)"));
        assertEquals("4 6", chosen("body div p"));
        assertEquals("6", chosen("html > body > main>div p+span+p"));
        assertEquals("", chosen("ul ul li, p p"));
    }

    @Test
    void positions() {
        assertEquals("8 10", chosen("li:nth-child(odd)"));
        assertEquals("9 11", chosen("li:nth-child(2n)"));
        assertEquals("8 9", chosen("li:nth-child(-n+2)"));
        assertEquals("10", chosen("li:nth-last-child(2)"));
        assertEquals("4", chosen("div p:first-of-type"));
        assertEquals("6", chosen("div p:nth-of-type(2)"));
        assertEquals("10", chosen("li:nth-child(1 of .b)"));
        assertEquals("11", chosen("li:last-child"));
        assertEquals("5", chosen("span:empty"));
    }

    @Test
    void listsWithinBrackets() {
        assertEquals("1 4", chosen("p:is(.a, .a-b)"));
        assertEquals("1 4", chosen("p:where(.a, .a-b, :::)"));
        assertEquals("m 3", chosen("main:has(p), div:has(> .b)"));
        assertEquals("1", chosen("p:has(+ [title])"));
        assertEquals("7", chosen(":has(> li > *), ul:not(:has(p))"));
    }

    @Test
    void statesHoldForNothingAndTheirOppositeForAll() {
        assertEquals("", chosen("p:hover, p:focus-within, p:target, p::before, p:before, p:-x-y"));
        assertEquals("1 2 4 6", chosen("p:not(:hover)"));
    }

    @Test
    void whatIsNoSelectorIsNotRead() {
        for (String none : List.of("", ",", "p,", "p !", ">", "p >", ".", "#", "[", "p[", "p:is(", ":not(", "p & q", "!", "$x", "p:not(&)")) {
            assertTrue(SelectorReader.read(none).isEmpty(), none);
        }
    }

    private static int weight(String selector) {
        return SelectorReader.read(selector).orElseThrow().get(0).specificity();
    }

    @Test
    void theMoreSpecificOneWeighsMore() {
        List<String> rising = List.of("*", "p", "p p", ".a", "p.a", ".a .a", "#m", "#m p");
        for (int i = 1; i < rising.size(); i++) {
            assertTrue(weight(rising.get(i - 1)) < weight(rising.get(i)), rising.get(i));
        }
        assertEquals(weight("p"), weight("p:where(#m .a)"));
        assertEquals(weight("#m"), weight(":is(p, #m)"));
        assertEquals(weight(".a"), weight(":hover"));
    }

    /** jsoup reads the part of the language that both have in the same way, but for the outermost element, which is no first child to it. */
    @Test
    void randomSelectorsChooseWhatJsoupChooses() {
        long seed = Seed.of("SelectorTest");
        Random random = new Random(seed);
        List<String> simple = List.of("p", "li", "div", "*", ".b", "#3", "[hidden]", ":first-child", ":nth-child(2)", ":not(.b)", ":has(p)", ":is(p, li)", ":last-of-type");
        List<String> between = List.of(" ", " > ", " + ", " ~ ");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder selector = new StringBuilder("main ").append(simple.get(random.nextInt(simple.size())).replace("#3", "div"));
            for (int more = random.nextInt(3); more > 0; more--) {
                selector.append(between.get(random.nextInt(4))).append(simple.get(random.nextInt(simple.size())).replace("#3", "[id]"));
            }
            List<Selector> all = SelectorReader.read(selector.toString()).orElseThrow();
            List<String> ours = PAGE.getAllElements().stream().skip(1).filter(one -> all.get(0).matches(one)).map(Element::cssSelector).toList();
            List<String> theirs = PAGE.select(selector.toString()).stream().filter(one -> one.parent() != null).map(Element::cssSelector).toList();
            assertEquals(theirs, ours, selector.toString());
        }
    }

    @Test
    void hostileOnesEnd() {
        SelectorReader.read(":is(".repeat(5_000));
        SelectorReader.read(":is(".repeat(5_000) + ")".repeat(5_000));
        SelectorReader.read("p ".repeat(50_000));
        Document deep = Jsoup.parse("<div>".repeat(400));
        Element last = deep.getElementsByTag("div").last();
        SelectorReader.read("q " + "div ".repeat(60) + "> div").orElseThrow().forEach(one -> one.matches(last));
    }
}
