package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
    private static String text(String text) {
        return new ScriptJson().object().text("x", text).endObject().toString();
    }

    @Test
    void namesTextsNumbersAndListsAreSetApart() {
        assertEquals(
                "{\"@type\":\"A\",\"b\":\"c\",\"n\":3,\"l\":[\"x\",\"y\"],\"o\":[{\"@type\":\"P\"},{\"@type\":\"P\",\"q\":\"r\"}],\"end\":{}}",
                new ScriptJson().object("A").text("b", "c").number("n", 3).texts("l", List.of("x", "y"))
                        .name("o").list().object("P").endObject().object("P").text("q", "r").endObject().endList()
                        .name("end").object().endObject().endObject().toString());
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        assertEquals("{\"n\":0}", new ScriptJson().object().text("a", " ").texts("b", List.of()).number("n", 0).endObject().toString());
    }

    @Test
    void nothingEndsTheElementOrBeginsAComment() {
        assertEquals("{\"x\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}", text("</script><!--&"));
    }

    @Test
    void lineEndsControlsAndQuotesAreEscaped() {
        assertEquals("{\"x\":\"\\u2028\\u2029\\u000a\\u0000\\u007f\\\"\\\\\"}", text("\u2028\u2029\n\0\u007f\"\\"));
    }

    @Test
    void halvesOfCharactersAreReplacedAndWholeOnesStay() {
        assertEquals("{\"x\":\"\uFFFDa\uFFFD\"}", text("\uD800a\uDC00"));
        assertEquals("{\"x\":\"\uD83D\uDE00ä\"}", text("\uD83D\uDE00ä"));
        assertEquals("{\"x\":\"\uFFFD\uD83D\uDE00\uFFFD\"}", text("\uD83D\uD83D\uDE00\uD83D"));
    }
}
