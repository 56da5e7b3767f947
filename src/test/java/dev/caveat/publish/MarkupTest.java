package dev.caveat.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read of a store's answers, hostile ones among them. */
class MarkupTest {
    @Test
    void elementsAreFoundByTheirNames() {
        Markup answer = new Markup("<?xml version=\"1.0\"?><R xmlns=\"x\"><C><Key>a&amp;b&#228;&#xe4;</Key><ETag>&quot;1&quot;</ETag></C><C><Key/></C><C><Key>b</Key></C></R>");
        assertEquals(List.of(Optional.of("a&bää"), Optional.empty(), Optional.of("b")), answer.all("C").stream().map(one -> one.one("Key")).toList());
        assertEquals(Optional.of("\"1\""), answer.one("ETag"));
        assertEquals(Optional.empty(), answer.one("Missing"));
    }

    @Test
    void nothingIsReadThatIsNotThere() {
        Markup hostile = new Markup("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yy\">]><Key>&x;&y;&#9999999;&#x110000;</Key><Key>open");
        assertEquals(List.of("&x;&y;\uFFFD\uFFFD"), hostile.one("Key").stream().toList());
        assertEquals(1, hostile.all("Key").size());
    }
}
