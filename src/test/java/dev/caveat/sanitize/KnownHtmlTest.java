package dev.caveat.sanitize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownHtmlTest {
    private static final Set<String> OWN = Set.of("own.example");
    private static final Sanitizer COMMENTS = Sanitizer.comments(OWN, address -> address.contains("pays"));
    private static final KnownHtml KNOWN = new KnownHtml(OWN, address -> address.contains("pays"));

    private static final String[] PIECES = {
        "<p>", "</p>\n", "<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>", "<ul>\n", "</ul>\n", "<ol>\n", "</ol>\n", "<li>", "</li>\n", "<br />\n",
        "<blockquote>\n", "</blockquote>\n", "<del>", "</del>", "<a href=\"https://a.example/b?c=d#e\">", "<a href=\"http://pays.example/\">", "</a>",
        "<a href=\"https://own.example/x%20y\">", "word", "two words", " ", "\n", "&amp;", "&lt;", "&gt;", "&quot;", "\"", "'", "=", "+", "@", "`", ">", "ü", "“", "…",
        "<a href=\"/x\">", "<a href=\"javascript:a\">", "<b>", "</b>", "<P>", "<p >", "<br>", "&", "&nbsp;", "&#60;", "{", "{{", "}}", "😀", "漢", "\u0000", "\u202E", "\u00A0", "<",
        "<!-- a -->", "<script>", "</script>", "<pre>", "<a href=\"https://a.example/\" rel=\"x\">", "<a href=\"https://a.example\\b\">", "<h1>", "<img src=\"a\" alt=\"b\" />", "\t"
    };

    @Test
    void givesWhatTheLibraryGives() {
        long seed = Seed.of("KnownHtmlTest");
        var random = new Random(seed);
        int rounds = Seed.soaks() ? 1_000_000 : 30_000;
        int known = 0;
        for (int i = 0; i < rounds; i++) {
            known += agrees(random.nextBoolean() ? balanced(random) : wild(random), "seed " + seed) ? 1 : 0;
        }
        assertTrue(known > rounds / 10, "of the fragments of seed " + seed + " only " + known + " were known");
    }

    private static String wild(Random random) {
        var html = new StringBuilder();
        for (int n = random.nextInt(14); n >= 0; n--) {
            html.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return html.toString();
    }

    private static String balanced(Random random) {
        var html = new StringBuilder();
        for (int n = random.nextInt(3); n >= 0; n--) {
            String words = inline(random, 3);
            html.append(switch (random.nextInt(5)) {
                case 0 -> "<ul>\n<li>" + words + "</li>\n<li>" + inline(random, 2) + "</li>\n</ul>\n";
                case 1 -> "<blockquote>\n<p>" + words + "</p>\n</blockquote>\n";
                case 2 -> "<ol>\n<li>" + words + "</li>\n</ol>\n";
                default -> "<p>" + words + "</p>\n";
            });
        }
        return html.toString();
    }

    private static String inline(Random random, int depth) {
        var html = new StringBuilder();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int kind = random.nextInt(depth > 0 ? 9 : 3);
            html.append(switch (kind) {
                case 3 -> "<em>" + inline(random, depth - 1) + "</em>";
                case 4 -> "<strong>" + inline(random, depth - 1) + "</strong>";
                case 5 -> "<code>a &lt; b</code>";
                case 6 -> "<a href=\"https://" + (random.nextBoolean() ? "own" : "pays") + ".example/a-b_c/?d=" + depth + "\">" + inline(random, depth - 1) + "</a>";
                case 7 -> "<br />\n";
                default -> PIECES[23 + random.nextInt(18)];
            });
        }
        return html.toString();
    }

    private static boolean agrees(String html, String which) {
        Optional<String> known = KNOWN.clean(html);
        known.ifPresent(washed -> assertEquals(COMMENTS.byLibrary(html), washed, which + ": " + html));
        return known.isPresent();
    }

    @Test
    void everyCharacterComesOutAsTheLibraryWritesIt() {
        for (int c = 0; c < 0x10000; c++) {
            agrees("<p>a" + (char) c + "b</p>\n", "in words, " + c);
            agrees("<p>" + (char) c + "</p>\n", "alone, " + c);
            if (c < 0x100) {
                agrees("<p><a href=\"https://a.example/" + (char) c + "b\">c</a></p>\n", "in an address, " + c);
                agrees("<p><a href=\"https://" + (char) c + "\">c</a></p>\n", "as a host, " + c);
            }
        }
    }

    @Test
    void anOrdinaryCommentIsKnown() {
        for (String html : List.of("", "<p>I'm <em>so</em> <strong>glad</strong> &amp; well = &quot;fine&quot;!</p>\n<p>One<br />\ntwo</p>\n",
                "<ul>\n<li>one</li>\n<li><a href=\"https://a.example/?b=c\">two</a></li>\n</ul>\n", "<blockquote>\n<p>a</p>\n</blockquote>\n", "<p><code>a &lt; b</code></p>\n")) {
            assertTrue(agrees(html, "an ordinary one"), html);
        }
    }

    @Test
    void whatIsOddIsLeftToTheLibrary() {
        for (String html : List.of("<p>", "</p>", "words", "<p><p>a</p></p>", "<p onclick=\"a\">b</p>", "<script>a</script>", "<p><a href=\"javascript:a\">b</a></p>",
                "<p><a href=\"/a\">b</a></p>", "<p>{{a}}</p>", "<p><em>a</p></em>", "<li>a</li>", "<ul>\na<li>b</li>\n</ul>\n", "<p>&nbsp;</p>", "<p><em><em>a</em></em></p>",
                "<p><a href=\"https://a.example/\"><em><a href=\"https://a.example/\">b</a></em></a></p>")) {
            assertEquals(Optional.empty(), KNOWN.clean(html), html);
        }
    }
}
