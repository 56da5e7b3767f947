package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes of a single value: what they touch, and what they leave. */
class InPlaceTest {
    private static final Schema SCHEMA = Schema.of("comment", Key.text("id"), Key.text("status").spelt("state"), Key.text("body").spelt("message"), Key.free("edited"), Key.free("email"));

    private static InPlace in(String text, int... path) {
        SourceText source = SourceText.of("a.yaml", text);
        Node node = Yaml.documents(source, new Problems()).get(path.length > 1 ? path[1] : 0);
        return new InPlace(source, (Mapping) (node instanceof Sequence list ? list.items().get(path[0]) : node), SCHEMA);
    }

    private static void becomes(String expected, Optional<String> text) {
        assertEquals(expected, text.orElse("not changed"));
    }

    @Test
    void aValueKeepsItsQuotesAndWhatStandsAroundIt() {
        becomes("id: a # one\nstatus:   approved   # waits\nbody: x\n", in("id: a # one\nstatus:   pending   # waits\nbody: x\n").set("status", "approved", "body"));
        becomes("status: 'spam'\nid: a\n", in("status: 'pending'\nid: a\n").set("status", "spam", "body"));
        becomes("status: \"spam\"\r\nid: a\r\n", in("status: \"pending\"\r\nid: a\r\n").set("status", "spam", "body"));
        becomes("{\"id\": \"a\", \"status\": \"spam\"}", in("{\"id\": \"a\", \"status\": \"pending\"}").set("status", "spam", "body"));
        becomes("{\"id\": 1, \"url\": \"http:\\/\\/a\", \"status\": \"spam\"}", in("{\"id\": 1, \"url\": \"http:\\/\\/a\", \"status\": 0}").set("status", "spam", "body"));
        becomes("status: spam\nid: a\n", in("status:\nid: a\n").set("status", "spam", "body"));
        becomes("state: spam\nid: a\n", in("state: pending\nid: a\n").set("status", "spam", "body"));
        becomes("status: \"no\"\nid: a\n", in("status: x\nid: a\n").set("status", "no", "body"));
    }

    @Test
    void aNewKeyStandsAboveTheText() {
        becomes("id: a\nstatus: spam\nbody: |\n  x\n", in("id: a\nbody: |\n  x\n").set("status", "spam", "body"));
        becomes("id: a\nstatus: spam\nmessage: x\n", in("id: a\nmessage: x\n").set("status", "spam", "body"));
        becomes("- id: a\n- id: b\n  status: spam\n  body: x\n", in("- id: a\n- id: b\n  body: x\n", 1).set("status", "spam", "body"));
        becomes("-   status: spam\n    id: a\n-   id: b\n", in("-   id: a\n-   id: b\n", 0).set("status", "spam", "body"));
        becomes("{\"status\": \"spam\", \"id\": \"a\"}", in("{\"id\": \"a\"}").set("status", "spam", "body"));
        becomes("{status: spam, id: a}\n", in("{id: a}\n").set("status", "spam", "body"));
        becomes("id: a\r\nstatus: spam\r\nbody: x\r\n", in("id: a\r\nbody: x\r\n").set("status", "spam", "body"));
    }

    @Test
    void aTextOfLinesStaysABlock() {
        becomes("id: a\nbody: |\n  new\n\n  lines: two\nstatus: x\n", in("id: a\nbody: |\n  old\n  text\n\nstatus: x\n").set("body", "new\n\nlines: two\n", "body").map(t -> t.replace("two\n\n", "two\n")));
        becomes("- id: a\n  body: |-\n    one\n    two\n", in("- id: a\n  body: old\n", 0).set("body", "one\ntwo", "body"));
        becomes("{\"body\": \"one\\ntwo\"}", in("{\"body\": \"x\"}").set("body", "one\ntwo", "body"));
        becomes("body: \" one\\ntwo\"\n", in("body: x\n").set("body", " one\ntwo", "body"));
        becomes("body: \"a\\u200eb \\u0007\"\n".replace("\\u200e", "\u200e"), in("body: x\n").set("body", "a\u200eb \u0007", "body"));
    }

    @Test
    void keysWithValuesOfTheirOwn() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on", "2026-11-27");
        values.put("by", "moderator");
        values.put("note", "removed a number: 5");
        becomes("id: a\nedited: {\"on\": \"2026-11-27\", by: moderator, note: \"removed a number: 5\"}\nbody: x\n", in("id: a\nbody: x\n").put("edited", values, "body"));
        becomes("id: a\nedited: {\"on\": \"2026-11-27\", by: moderator, note: \"removed a number: 5\"}\n", in("id: a\nedited: {on: 2020-01-01}\n").put("edited", values, "body"));
        becomes("edited:\n  {\"on\": \"2026-11-27\", by: moderator, note: \"removed a number: 5\"}\nid: a\n", in("edited:\n  on: 2020-01-01\n  note: x\nid: a\n").put("edited", values, "body"));
    }

    @Test
    void whatIsSharedIsNotChanged() {
        assertTrue(in("id: &a one\nstatus: *a\n").set("status", "spam", "body").isEmpty());
        assertTrue(in("id: &a one\nstatus: *a\n").set("id", "two", "body").isEmpty());
        assertTrue(in("edited: {on: a}\n").set("edited", "x", "body").isEmpty());
    }
}
