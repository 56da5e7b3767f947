package dev.caveat.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.problem.Problems;
import dev.caveat.problem.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainYamlTest {
    private static final String NATIVE = """
            # from the form
            id: "c-bfc306"
            parent: c-d52a60
            author: "Alwyn (really, but fictional)"
            date: 2024-03-02T15:49:00Z
            edited: { on: "2022-03-02", by: moderator, note: spelling }
            pinned: true
            body: |
              I'm glad: *it has passed*.  # 1

              - a
                - b

              > said "who"?
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        NATIVE,
        // Staticman's, with what it does not fill.
        "_id: 0abc1230-1111\n_parent: /a/page/\nname: jane@example.com\nemail: 5d41402abc4b\nhidden: ''\nreplying_to_uid: c-2\n"
                + "message: >-\n  First line\n  goes on.\n\n  Second.\ndate: '2022-03-07T10:00:00.000Z'\n",
        // As Ruby and Python write long texts.
        "id: comment-1\ndate: 2013-08-21T16:36:50Z\nurl: ''\n"
                + "message: \"Amazing \\U0001F44D it is,\n  isn't \\\"it\\\"?\\r\\n\\r\\nThank\\\n  \\ you \\u2764\"\n",
        "author: a\nbody: 'It''s a long one\n\n  that goes on'\n",
        "body: <p>Hello <a href=\"https://example.org/?a=b#c\">there</a>; it's 5 o'clock</p>\nauthor: river\n",
        "body: I walked home.\n  Then I slept\n  well.\n\n  Really.\nauthor: river\n",
        "body: |-\n    <p>Hi</p>\n\n    ---\n    tabs in\ta text\n",
        "body: |+\n  Hello\n\n\nauthor: x\n",
        "body: |\n  Hello\n  you",
        "body: \"\"\nauthor:\nparent: ~\ntags: []\nempty: {}\n",
        "body: :) well - or not? [a] {b} & *c*, 50% @home #1\n",
        "\uFEFFauthor: x\r\nbody: |\r\n  Hello\r\n\r\n  you\r\ntags: [a, b]\r\nlong: \"a\r\n  b\"\r\n",
        "id: 1\nbody: a\n---\nid: 2\nbody: b\n...\n---\n# none\n---\nid: 3\n",
        "- id: 1\n  body: a\n\n- id: 2\n  body: |\n    b\n-\n  id: 3\n",
        "title: x\ntags:\n- a\n- b: c\n  d: e\n- 'f'\n"
                + "menus:\n  main:\n    - { title: A, url: /a/ } # first\n    # then\n    - { title: B, url: /b/ }\n",
        "{\"id\":\"c-1\",\"body\":\"caf\\u00e9\\n\",\"n\":[1,-2,true,null],\"in\":{\"a\":{}}}",
        "[\n  {\n    \"id\" : 1,\n    \"body\" : \"a, b: c\"\n  },\n  {\n    \"id\" : 2\n  }\n]\n",
        "a : b   \n  \n# end", "", "# nothing", "---\n...\n", "---\na: b"
    })
    void theOrdinaryIsPlain(String yaml) {
        assertTrue(BothReaders.plain(yaml), yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a: &b c", "a: *b", "a: !!str b", "<<: {a: b}", "a: b\na: c", "{a: b, \"a\": c}", "? a\n: b", "[a]: b", "a:\tb", "a: [b,\tc]",
        "a: \"\\q\"", "a: \"\\/\"", "a: \"\\ud8\"", "a: \"\\U00110000\"", "a: \"\\UFFFFFFFF\"", "a: \"b", "a: 'b", "a: 'b' c",
        "a: \"b\n---\nc\"", "a: [b", "a: [b c: d]", "a: {b}", "a: {b: c: d}", "a: |2\n   b", "a: | b", "a: b: c", "a: b\n  c: d",
        "a: 'b'\n c", "a:\n    b: c\n  d: e", "a:\n  - b\n c: d", "- a\nb: c", "a: - b", "a: @b", "a: %b", "a: `b", "a\u0085b: c",
        "a: b\u2028", "a: |\n  b\u2029", "a: b\uFEFF", "a: b\rc: d", "a", "'a'", "| \n  a", "%YAML 1.1\n---\na: b", "...\na: b",
        "a: b\n...\nc: d", "--- a: b", "'a\n  b': c", "\"a\" : b"
    })
    void theRareAndTheWrongAreDeclined(String yaml) {
        assertFalse(BothReaders.plain(yaml), yaml);
    }

    @Test
    void aSecondDocumentIsDeclinedWhereOneIsRead() {
        SourceText source = SourceText.of("a.md", "a: b\n---\n");
        int end = source.text().length();
        assertTrue(PlainYaml.read(source, new Glance(source.text(), 0, end), 0, end, 2).isPresent());
        assertTrue(PlainYaml.read(source, new Glance(source.text(), 0, end), 0, end, 1).isEmpty());
    }

    @Test
    void whatTheLibraryRefusesIsDeclined() {
        assertTrue(BothReaders.plain("a: " + "[".repeat(98) + "]".repeat(98)));
        assertFalse(BothReaders.plain("a: " + "[".repeat(100) + "]".repeat(100)));
        assertFalse(BothReaders.plain("- ".repeat(101) + "a"));
        assertTrue(BothReaders.plain("a: " + "x".repeat(NodeReader.LONGEST_SCALAR)));
        assertFalse(BothReaders.plain("a: " + "x".repeat(NodeReader.LONGEST_SCALAR + 1)));
        assertFalse(BothReaders.plain("a: |\n  " + "x".repeat(NodeReader.LONGEST_SCALAR + 1)));
        assertTrue(BothReaders.plain("x".repeat(1024) + ": b"));
        assertFalse(BothReaders.plain("x".repeat(1025) + ": b"));
    }

    @Test
    void aKeyIsFoundTwiceHoweverManyThereAre() {
        String keys = IntStream.range(0, 40).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
        assertTrue(BothReaders.plain(keys));
        assertFalse(BothReaders.plain(keys + "k3: v\n"));
        assertFalse(BothReaders.plain(keys + "k39: v\n"));
    }

    @Test
    void aFileMayHoldThousandsOfComments() {
        String comment = NATIVE.lines().map(line -> line.isEmpty() ? "\n" : "  " + line + "\n").collect(Collectors.joining());
        String yaml = ("-\n" + comment).repeat(5000);
        assertTrue(BothReaders.plain(yaml));
        List<Node> documents = Yaml.documents(SourceText.of("a.yaml", yaml), new Problems());
        assertEquals(5000, ((Sequence) documents.get(0)).items().size());
    }

    @Test
    void frontMatterIsReadWhereItStands() {
        String file = "---\ntitle: Sleep\ntags: [a, b]\nbio: |\n  x\n---\ntitle: [body";
        assertTrue(BothReaders.plain(SourceText.of("a.md", file), 4, file.indexOf("---", 4), 1, ""));
    }
}
