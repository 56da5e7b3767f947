package dev.caveat.sanitize;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever an attacker writes, only what the lists allow comes out: judged by another parser than the one that cleaned.
 *
 * <p>The attacks stand in {@code sanitize/attacks.txt}. The lists are written down here a second time, so that neither
 * grows without somebody meaning it.
 */
class AttackTest {
    private static final Sanitizer COMMENTS = Sanitizer.comments(Set.of("own.example"));
    private static final Sanitizer ARTICLES = Sanitizer.articles();
    private static final Markdown MARKDOWN = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, ""));

    private static final Map<String, Set<String>> IN_COMMENTS = Map.ofEntries(
            Map.entry("a", Set.of("href", "rel")), Map.entry("p", Set.of()), Map.entry("br", Set.of()),
            Map.entry("em", Set.of()), Map.entry("strong", Set.of()), Map.entry("b", Set.of()), Map.entry("i", Set.of()),
            Map.entry("code", Set.of()), Map.entry("pre", Set.of()), Map.entry("blockquote", Set.of()),
            Map.entry("ul", Set.of()), Map.entry("ol", Set.of("start")), Map.entry("li", Set.of()), Map.entry("del", Set.of()));

    private static final Set<String> ELEMENTS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "br", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd",
            "section", "article", "aside", "header", "footer", "address", "figure", "figcaption", "details", "summary", "table",
            "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td", "a", "span", "em", "strong", "b", "i", "u",
            "s", "small", "del", "ins", "mark", "code", "kbd", "samp", "var", "sup", "sub", "abbr", "cite", "q", "dfn", "time",
            "bdi", "bdo", "ruby", "rt", "rp", "wbr", "img", "picture", "source", "video", "audio", "track");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class", "title", "id", "lang", "dir", "role", "tabindex", "aria-label", "aria-labelledby", "aria-describedby",
            "aria-details", "aria-hidden", "aria-level", "href", "hreflang", "rel", "src", "alt", "width", "height", "loading",
            "decoding", "srcset", "sizes", "media", "type", "poster", "controls", "loop", "muted", "playsinline", "preload", "kind",
            "srclang", "label", "default", "start", "value", "reversed", "open", "datetime", "cite", "colspan", "rowspan", "headers",
            "abbr", "scope", "span");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "poster", "cite");

    private static List<String> attacks() {
        try (InputStream in = AttackTest.class.getResourceAsStream("/sanitize/attacks.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.isBlank() && !line.startsWith("## ")).map(AttackTest::unescaped).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return line.replace("\\n", "\n").replace("\\t", "\t").replace("\\0", "\0").replace("\\r", "\r").replace("\\x01", "\u0001");
    }

    @Test
    void thereAreAtLeastTwentyFamilies() throws IOException {
        try (InputStream in = AttackTest.class.getResourceAsStream("/sanitize/attacks.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(all.lines().filter(line -> line.startsWith("## ")).count() >= 20);
        }
    }

    @TestFactory
    Stream<DynamicTest> attack() {
        return attacks().stream().map(attack -> DynamicTest.dynamicTest("attack " + attack.strip(), () -> check(attack)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>x</script>", "<p onclick=x>a</p>", "<a href='java&#10;script:x'>a</a>", "<img src=data:x>", "<p style=x>a</p>",
        "<p id=\"comment-1\">a</p>", "<svg></svg>"
    })
    void theJudgeCondemns(String html) {
        assertThrows(AssertionError.class, () -> allowed(html, false, ""));
    }

    /** Pieces of attacks stuck together: what one hides, another may open. */
    @Test
    void mixedAttacks() {
        long seed = Seed.of("AttackTest");
        var random = new Random(seed);
        List<String> attacks = attacks();
        for (int i = 0; i < 3_000; i++) {
            var mixed = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                String attack = attacks.get(random.nextInt(attacks.size()));
                int start = random.nextInt(attack.length());
                mixed.append(attack, random.nextBoolean() ? 0 : start, attack.length());
            }
            check(mixed.toString(), "seed " + seed);
        }
    }

    private static void check(String attack) {
        check(attack, "");
    }

    private static void check(String attack, String which) {
        String rendered = MARKDOWN.parse(attack).html(Links.AS_WRITTEN);
        for (String html : List.of(attack, rendered)) {
            allowed(COMMENTS.clean(html), true, which);
            allowed(ARTICLES.clean(html), false, which);
        }
    }

    private static void allowed(String cleaned, boolean comment, String which) {
        for (Element element : parsed(cleaned)) {
            String name = element.tagName();
            boolean known = comment ? IN_COMMENTS.containsKey(name) : ELEMENTS.contains(name);
            assertTrue(known, () -> which + " element " + name + " in " + cleaned);
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                boolean allowed = comment ? IN_COMMENTS.get(name).contains(key) : ATTRIBUTES.contains(key);
                assertTrue(allowed, () -> which + " attribute " + key + " in " + cleaned);
                assertTrue(!ADDRESSES.contains(key) || isSafe(attribute.getValue()), () -> which + " address in " + cleaned);
            }
        }
        assertTrue(!cleaned.contains("id=\"comment-"), () -> which + " id in " + cleaned);
    }

    /** Read as a part of a body, and as what stands within other elements: a fragment must be harmless in each. */
    private static List<Element> parsed(String cleaned) {
        var all = new ArrayList<Element>();
        Element body = Jsoup.parseBodyFragment(cleaned).body();
        all.addAll(body.select("body *"));
        Jsoup.parse(cleaned, "", Parser.xmlParser()).getAllElements().stream()
                .filter(element -> !element.tagName().startsWith("#"))
                .forEach(all::add);
        return all;
    }

    private static boolean isSafe(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Cntrl}]", "");
        int colon = plain.indexOf(':');
        int other = plain.replaceAll("[/?#].*", "").length();
        return colon < 0
                || colon > other
                || Set.of("http", "https", "mailto", "tel", "sms").contains(plain.substring(0, colon));
    }
}
