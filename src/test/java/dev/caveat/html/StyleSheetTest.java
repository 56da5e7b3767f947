package dev.caveat.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Style sheets, whole and broken, as browsers read them. */
class StyleSheetTest {
    private static StyleSheet sheet(String css) {
        return StyleSheet.read(SourceText.of("a.css", css));
    }

    /** A line for each rule: its key, conditions and declarations. */
    private static String read(String css) {
        return sheet(css).rules().stream()
                .map(rule -> rule.selector().key() + rule.conditions().stream().map(one -> " @" + one).collect(Collectors.joining()) + " "
                        + rule.declarations().stream().map(one -> one.property() + "=" + one.value() + (one.important() ? "!" : "")).sorted().collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void declarations() {
        assertEquals("p color=red;display=none!", read("p { display : none ! important ; color:RED }"));
        assertEquals("p display=none", read("p{display:none"));
        assertEquals("p display=none", read("<!-- p{/**/display/* x */:/*;*/none} -->"));
        assertEquals("p display=none", read("p { \\64 isplay: n\\6f ne }"));
        assertEquals("p left=0;top=1px", read("p { color: nonsense(; } p { top: 1px; left: 0 }").lines().skip(0).reduce((a, b) -> b).orElse(""));
        assertEquals("p --x=Big {a;b};display=none", read("p { --x: Big {a;b}; display: none }").replace("p display", "p --x=Big {a;b};display"));
    }

    @Test
    void shorthands() {
        assertEquals("p overflow-x=hidden;overflow-y=auto", read("p { overflow: hidden auto }"));
        assertEquals("p bottom=3px;left=4px;right=2px;top=1px", read("p { inset: 1px 2px 3px 4px }"));
        assertEquals("p font-size=0", read("p { font: italic 400 0/1 serif }").replace("0/1", "0"));
        assertEquals("p background-clip=border-box;background-color=#fff;background-image=none", read("p { background: #fff }"));
        assertEquals("p flex-direction=column-reverse;flex-wrap=wrap", read("p { flex-flow: wrap column-reverse }"));
    }

    @Test
    void valuesThatBrowsersDropAreDropped() {
        assertEquals("p color=red", read("p { display: nome; opacity: half; position: abs; color: #ff; visibility: gone; color: red }"));
    }

    @Test
    void listsNestingAndConditions() {
        assertEquals("p color=red\n.a color=red", read("p, .a { color: red }"));
        assertEquals(".b color=red", read(".a { .b { color: red } }"));
        assertEquals(".a @media (min-width: 1px) color=red", read(".a { @media (min-width: 1px) { color: red } }"));
        assertEquals("p @media print @supports (x: y) color=red", read("@media print { @supports (x: y) { p { color: red } } }"));
        assertEquals("p color=red", read("@font-face { p { color: blue } } @page { size: a4 } p { color: red }"));
    }

    @Test
    void addressesAndImportsHaveTheirPlaces() {
        StyleSheet sheet = sheet("@import 'a.css' screen;\n@import url(b.css);\np { background: url( \"c d.png\" ), url(e\\).png) }\n@font-face { src: url(//f.example/g.woff) }");
        assertEquals(List.of("a.css media screen", "b.css media "), sheet.imports().stream().map(one -> one.url() + " " + one.condition()).toList());
        assertEquals("c d.png", sheet.addresses().get(0).url());
        assertEquals(3, sheet.addresses().get(0).place().line());
        assertEquals("//f.example/g.woff", sheet.addresses().get(sheet.addresses().size() - 1).url());
        assertEquals(List.of("x.png"), sheet("p { background: image-set(\"x.png\" 1x) }").addresses().stream().map(StyleSheet.Address::url).toList());
    }

    @Test
    void ruleThatIsNotUnderstoodIsRememberedIfItCouldHide() {
        assertEquals(1, sheet("p:is( { display: none } ").unread().size() + sheet("p >> q { display: none }").unread().size());
        assertEquals(0, sheet("p >> q { border: 0 }").unread().size());
    }

    @Test
    void brokenAndHostileOnesEnd() {
        for (String part : List.of("{", "}", "a{", "(", "[", "\"", "'", "/*", "@media{", "@media x{a{", "\\", "a{--x:{", "url(", "a{b:url(", ";", ":", "@", "a,", "& ", "a{&{", "a{& &,& &{", "@layer x{")) {
            sheet(part.repeat(20_000));
            sheet("p{" + part.repeat(20_000) + "}");
        }
    }

    private static boolean holds(String query, Environment where) {
        return MediaQuery.holds(MediaQuery.condition("media", query), where);
    }

    @Test
    void mediaQueries() {
        Environment usual = Environment.USUAL;
        for (String query : List.of("", "all", "screen", "only screen", "not print", "print, screen", "(min-width: 40em)", "screen and (min-width:600px)", "(width > 600px)",
                "(400px <= width <= 2000px)", "(400px < width)", "not (max-width: 10px)", "(min-width: 1px) and (not (max-width: 2px))", "(max-width: 1px) or (hover)",
                "((max-width: 1px) or (hover)) and (color)", "(prefers-color-scheme: light)", "(orientation: landscape)", "not (prefers-reduced-motion)")) {
            assertTrue(holds(query, usual), query);
        }
        for (String query : List.of("print", "speech", "not screen", "not all", "print and (min-width: 1px)", "(max-width: 40em)", "(width < 600px)", "(1400px <= width)",
                "(prefers-color-scheme: dark)", "(hover: none)", "(forced-colors: active)", "(prefers-contrast)", "(min-width: 1px) and (max-width: 2px)", "(unknown: x)")) {
            assertFalse(holds(query, usual), query);
        }
        assertFalse(MediaQuery.holds(MediaQuery.condition("supports", "not (display: grid)"), usual));
        assertTrue(MediaQuery.holds(MediaQuery.condition("container", "card (min-width: 100px)"), usual));
    }

    @Test
    void screensThatMakeADifferenceAreTried() {
        List<String> conditions = List.of("media (max-width: 600px)", "media (prefers-color-scheme: dark) and (min-width: 900px)");
        List<Environment> all = Environment.that(conditions);
        assertEquals(Environment.USUAL, all.get(0));
        for (String condition : conditions) {
            assertTrue(all.stream().anyMatch(one -> MediaQuery.holds(condition, one)), condition);
            assertTrue(all.stream().anyMatch(one -> !MediaQuery.holds(condition, one)), condition);
        }
    }

    @Test
    void coloursAndTheirContrast() {
        assertEquals(21, Colour.of("#000").orElseThrow().contrast(Colour.of("white").orElseThrow()), 0.01);
        assertEquals(Colour.of("#ff0000"), Colour.of("hsl(0 100% 50%)"));
        assertEquals(Colour.of("#f00"), Colour.of("rgb(255, 0, 0)"));
        assertEquals(0.5, Colour.of("rgba(0 0 0 / 50%)").orElseThrow().alpha(), 0.001);
        for (String none : List.of("", "#", "#ggg", "#12345", "rgb(1,2)", "var(--x)", "currentcolor")) {
            assertTrue(Colour.of(none).isEmpty(), none);
        }
    }
}
