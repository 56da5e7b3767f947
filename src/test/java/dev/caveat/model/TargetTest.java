package dev.caveat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address on a page means. */
class TargetTest {
    private static final Target.Page PAGE = new Target.Page("/a/b/", new Addresses("/sub/", "https://example.org"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/sub/x/ | /x/", "/sub | /", "/sub/ | /", "/sub/x.png?v=1 | /x.png", "c.png | /a/b/c.png", "../c/ | /a/c/", "./ | /a/b/", "?q | /a/b/",
        "https://example.org/sub/x/ | /x/", "HTTPS://EXAMPLE.org/sub/ | /", "//example.org/sub/x | /x", "/sub/%C3%A9/ | /é/", "/sub/e%CC%81/ | /é/",
        "/sub/../../x | /x", "/sub/a/./b/../c | /a/c", "/sub/a/.. | /", "' /sub/x/ ' | /x/", "#top | /a/b/", "/sub/x/#:~:text=a | /x/",
    })
    void onTheSite(String address, String path) {
        assertEquals(Optional.of(new Target(path, "", false)), PAGE.target(address.replace("'", ""), false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"#x | /a/b/ | x", "/sub/y/#a%20b | /y/ | a b", "c#x:~:text=a | /a/b/c | x", "#%zz | /a/b/ | %zz"})
    void withAnAnchor(String address, String path, String anchor) {
        assertEquals(Optional.of(new Target(path, anchor, false)), PAGE.target(address, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://elsewhere.example/", "//elsewhere.example/sub/", "mailto:a@b.example", "/x/", "/subway/", "https://example.org/x", "https://example.org.evil/sub/",
        "tel:1", "javascript:x"
    })
    void elsewhere(String address) {
        assertEquals(Optional.empty(), PAGE.target(address, false));
    }

    @Test
    void asALine() {
        for (Target target : List.of(new Target("/a b/", "c", false), new Target("/x.png", "", true))) {
            assertEquals(target, Target.of(target.text()));
        }
    }

    @Test
    void inASetOfSources() {
        assertEquals(List.of("a.png", "b.png", "c,d.png"), Target.sources("a.png 1x, b.png 200w ,c,d.png"));
        assertEquals(List.of("a", "b"), Target.sources(" a, ,b,, "));
        assertEquals(List.of(), Target.sources(" , "));
        for (String hostile : List.of("a,", ",", " ", "a ", "a, ", "a 1x")) {
            Target.sources(hostile.repeat(100_000));
        }
    }
}
