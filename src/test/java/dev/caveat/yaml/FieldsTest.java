package dev.caveat.yaml;

import static dev.caveat.yaml.SchemaTest.PAGE;
import static dev.caveat.yaml.SchemaTest.good;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Place;
import dev.caveat.problem.Problems;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Fields page(String yaml) {
        return good(PAGE, yaml);
    }

    private static Fields nothing() {
        return PAGE.none(Place.of("a.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "On", "\"yes\"", "'true'"})
    void aFlagIsSetByAnyOfThree(String yes) {
        assertTrue(page("draft: " + yes).flag("draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", "Off", "\"no\""})
    void aFlagIsUnsetByAnyOfThree(String no) {
        assertFalse(page("toc: " + no).flag("toc"));
    }

    @Test
    void aDefaultStandsForWhatIsAbsent() {
        assertTrue(nothing().flag("toc"));
        assertFalse(nothing().flag("draft"));
        assertEquals(10, nothing().number("size"));
        assertEquals(0, nothing().number("weight"));
        assertEquals("open", nothing().text("comments").orElseThrow());
        assertEquals(Period.ofYears(1), nothing().period("every").orElseThrow());
        assertEquals(List.of("atom", "json"), nothing().texts("formats"));
        assertEquals(Optional.empty(), nothing().text("title"));
    }

    @Test
    void aDefaultStandsForWhatIsWrong() {
        var problems = new Problems();
        Fields fields = SchemaTest.read(PAGE, "size: x\ncomments: y\ndate: z\nimage: [a]\n", problems);
        assertEquals(10, fields.number("size"));
        assertEquals("open", fields.text("comments").orElseThrow());
        assertEquals(Optional.empty(), fields.moment("date", PARIS));
        assertEquals(Optional.empty(), fields.map("image").text("src"));
        assertFalse(fields.has("size"));
    }

    @Test
    void emptyIsAbsent() {
        Fields fields = page("toc:\ntags:\nimage: ~\n");
        assertFalse(fields.has("toc"));
        assertTrue(fields.flag("toc"));
        assertEquals(List.of(), fields.texts("tags"));
    }

    @Test
    void anEmptyTextInQuotesIsGiven() {
        assertEquals("", page("title: ''").text("title").orElseThrow());
    }

    @Test
    void aNumberIsAText() {
        assertEquals("404", page("title: 404").text("title").orElseThrow());
    }

    @Test
    void aChoiceIsTheWordThatWasDeclared() {
        assertEquals("closed", page("comments: Closed").text("comments").orElseThrow());
    }

    @Test
    void numbersHaveSigns() {
        assertEquals(-7, page("weight: -7").number("weight"));
    }

    @Test
    void aDateIsMeantInTheZone() {
        Fields fields = page("date: 2022-03-01");
        assertEquals(Instant.parse("2022-02-28T23:00:00Z"), fields.moment("date", PARIS).orElseThrow().instant());
    }

    @Test
    void oneTextIsAListOfOne() {
        assertEquals(List.of("a b, c"), page("tags: a b, c").texts("tags"));
    }

    @Test
    void textsHavePlaces() {
        List<Scalar> tags = page("tags: [a, b,\n  ~, c]").scalars("tags");
        assertEquals(List.of("a.md:1:8", "a.md:1:11", "a.md:2:6"), tags.stream().map(tag -> tag.place().text()).toList());
    }

    @Test
    void aTextCanStandForKeys() {
        assertEquals("a.png", page("image: a.png").map("image").text("src").orElseThrow());
        assertEquals("b.png", page("resources: [{src: a}, b.png]").maps("resources").get(1).text("src").orElseThrow());
    }

    @Test
    void oneMappingIsAListOfOne() {
        assertEquals(1, page("resources: {src: a}").maps("resources").size());
    }

    @Test
    void namesKeepTheirOrder() {
        Fields fields = page("types: {story: {label: S}, answer: }\nmenus: {main: [{title: a}], foot: }\npermalinks: {x: /x/}");
        assertEquals(List.of("story", "answer"), List.copyOf(fields.byName("types").keySet()));
        assertEquals(Optional.empty(), fields.byName("types").get("answer").text("label"));
        assertEquals("a", fields.mapsByName("menus").get("main").get(0).text("title").orElseThrow());
        assertEquals(List.of(), fields.mapsByName("menus").get("foot"));
        assertEquals("/x/", fields.textByName("permalinks").get("x").text());
    }

    @Test
    void placesAreThoseOfTheValueAndOfTheKey() {
        Fields fields = page("toc: no\ntitle: x");
        assertEquals("a.md:2:8", fields.place("title").orElseThrow().text());
        assertEquals("a.md:2:1", fields.origin("title").orElseThrow().text());
        assertEquals("a.md:1:1", fields.place().text());
        assertEquals(Optional.empty(), fields.place("draft"));
    }

    @Test
    void whatIsGivenAboveWins() {
        Fields both = page("title: mine\ntags: [a]").over(page("draft: true\ntitle: below\ntags: [b, c]"));
        assertEquals("mine", both.text("title").orElseThrow());
        assertTrue(both.flag("draft"));
        assertEquals(List.of("a"), both.texts("tags"));
        assertEquals("a.md:1:1", both.origin("draft").orElseThrow().text());
    }

    @Test
    void aDefaultNeverHidesWhatIsBelow() {
        assertEquals("off", page("title: x").over(page("comments: off")).text("comments").orElseThrow());
    }

    @Test
    void keysWithValuesAreMerged() {
        Fields both = page("image: {src: a}").over(page("image: {src: b, alt: text}"));
        assertEquals("a", both.map("image").text("src").orElseThrow());
        assertEquals("text", both.map("image").text("alt").orElseThrow());
        assertEquals("a.md:1:22", both.map("image").place("alt").orElseThrow().text());
    }

    @Test
    void namesAreMerged() {
        Fields both = page("types: {b: {label: new}, c: }\npermalinks: {x: 1}").over(page("types: {a: , b: {label: old}}\npermalinks: {x: 2, y: 3}"));
        assertEquals(List.of("a", "b", "c"), List.copyOf(both.byName("types").keySet()));
        assertEquals("new", both.byName("types").get("b").text("label").orElseThrow());
        assertEquals("1", both.textByName("permalinks").get("x").text());
        assertEquals("3", both.textByName("permalinks").get("y").text());
    }

    @Test
    void freeValuesAreMergedDeeply() {
        Fields both = page("params: {a: {x: 1}, l: [1]}").over(page("params: {a: {x: 0, y: 2}, b: 3, l: [2]}"));
        Mapping params = (Mapping) both.free("params").orElseThrow();
        Mapping a = (Mapping) params.value("a").orElseThrow();
        assertEquals("1", ((Scalar) a.value("x").orElseThrow()).text());
        assertEquals("2", ((Scalar) a.value("y").orElseThrow()).text());
        assertTrue(params.value("b").isPresent());
        assertEquals(1, ((Sequence) params.value("l").orElseThrow()).items().size());
    }

    @Test
    void whatTheUpperSchemaDoesNotDeclareIsLeftOut() {
        Schema upper = PAGE.without("draft");
        assertEquals(List.of("title"), good(upper, "title: a").over(page("draft: true")).names());
    }

    @Test
    void anUndeclaredKeyIsAMistakeInTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> nothing().text("titel"));
        assertThrows(IllegalArgumentException.class, () -> nothing().text("tags"));
        assertThrows(IllegalArgumentException.class, () -> nothing().flag("title"));
    }
}
