package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.render.MentionLinks.Link;
import dev.caveat.sanitize.Sanitizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionLinksTest {
    private static final Sanitizer SANITIZER = Sanitizer.comments(Set.of("own.example"));
    private static final Markdown MARKDOWN = Markdown.of(new MarkdownOptions(RawHtml.ESCAPE, false, false, false, ""));
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^>]*>");
    private static final Pattern MENTION = Pattern.compile("<a class=\"mention\" href=\"[^\"<>]*\">([^<]*)</a>");
    private static final List<Link> LINKS = List.of(
            new Link("Ada", "#1"), new Link("Ada Example", "#2"), new Link("O'Brien", "#3"), new Link("Tom & Ann", "#4"), new Link("Zoë", "#5"),
            new Link("<b>x</b>", "#6"), new Link("J@ne", "#7"), new Link("\"q\"", "#8"), new Link("😀 smile", "#9"), new Link("&amp;", "#10"));

    /** Links drawn as {@code [@name>#1]}. */
    private static String drawn(String html) {
        return MentionLinks.in(html, LINKS).replaceAll("<a class=\"mention\" href=\"(#\\d+)\">([^<]*)</a>", "[$2>$1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "<p>@Ada</p>~<p>[@Ada>#1]</p>", "<p>hi &#64;Ada!</p>~<p>hi [&#64;Ada>#1]!</p>", "&#x40;ada~[&#x40;ada>#1]", "&commat;Ada~[&commat;Ada>#1]", "<p>@Ada Example, yes</p>~<p>[@Ada Example>#2], yes</p>",
        "@Ada, @ada example and @ADA~[@Ada>#1], [@ada example>#2] and [@ADA>#1]", "@O&#39;Brien~[@O&#39;Brien>#3]", "@O'Brien~[@O'Brien>#3]", "@O&#x27;brien~[@O&#x27;brien>#3]", "@O&apos;Brien~[@O&apos;Brien>#3]",
        "@Tom &amp; Ann~[@Tom &amp; Ann>#4]", "@Tom & Ann~[@Tom & Ann>#4]", "@Zo&#235;~[@Zo&#235;>#5]", "@Zo\u00eb~[@Zo\u00eb>#5]", "@&lt;b&gt;x&lt;/b&gt;~[@&lt;b&gt;x&lt;/b&gt;>#6]", "@J&#64;ne~[@J&#64;ne>#7]",
        "@&#34;q&#34;~[@&#34;q&#34;>#8]", "@&quot;q&quot;~[@&quot;q&quot;>#8]", "@😀 smile~[@😀 smile>#9]", "@&#x1f600; smile~[@&#x1f600; smile>#9]", "@&amp;amp;~[@&amp;amp;>#10]", "@Ada&nbsp;Example~[@Ada&nbsp;Example>#2]",
        "<em>@Ada</em>~<em>[@Ada>#1]</em>", "x<b>@Ada</b>~x<b>[@Ada>#1]</b>", "<ul><li>@Ada</li><li><p>(@Ada)</p></li></ul>~<ul><li>[@Ada>#1]</li><li><p>([@Ada>#1])</p></li></ul>", "@Ada<br>Example~[@Ada>#1]<br>Example",
        "@Ada <b>Example</b>~[@Ada>#1] <b>Example</b>", "<code>x</code>@Ada~<code>x</code>[@Ada>#1]", "<a href=\"x\">y</a> @Ada~<a href=\"x\">y</a> [@Ada>#1]", "{<!-- -->{@Ada~{<!-- -->{[@Ada>#1]", "1 < 2 @Ada~1 < 2 [@Ada>#1]"
    })
    void mentionsBecomeLinks(String html, String expected) {
        assertEquals(expected, drawn(html));
    }

    @Test
    void lineEndsWithinANameStay() {
        assertEquals("[@Ada\nExample>#2]", drawn("@Ada\nExample"));
        assertEquals("[@Ada>#1]\n\nExample", drawn("@Ada\n\nExample"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "@", "&#64;", "@@Ada", "Ada", "x@Ada", "x&#64;Ada", "&#233;@Ada", "@Adam", "@Ada&#101;", "@Bob", "<a href=\"/\">@Ada</a>", "<code>@Ada</code>", "<pre>@Ada</pre>", "<pre><code>x @Ada</code> @Ada</pre>",
        "<a href=\"https://x.example/@Ada\" rel=\"ugc\"><em>see @Ada</em></a>", "<a href=\"mailto:x?a= @Ada \">x</a>", "<a href=\" @Ada \" title='> @Ada'>x</a>", "<!-- @Ada -->", "<p title=\"@Ada\">x</p>", "<A HREF=\"x\">@Ada</A>",
        "<p title='\">@Ada'>x</p>", "<p @Ada", "<!-- @Ada", "https://x.example/@Ada", "@<b></b>Ada", "@A<b>da</b>", "&amp;#64;Ada", "&#64Ada", "&#9999999999;@@Ada", "&#64;&#64;Ada", "&#x;&#;&;&#0;@&#0;Ada", "@&#55357;"
    })
    void whatIsNoMentionStays(String html) {
        assertEquals(html, MentionLinks.in(html, LINKS));
    }

    @Test
    void withoutLinksOrAtSignsNothingIsDone() {
        String html = new String("<p>@Ada</p>");
        assertSame(html, MentionLinks.in(html, List.of()));
        String other = new String("<p>Ada &amp; co</p>");
        assertSame(other, MentionLinks.in(other, LINKS));
    }

    @Test
    void addressesAreEscaped() {
        assertEquals("<a class=\"mention\" href=\"/a/?b=1&amp;c=&quot;&lt;&gt;&#39;#d\">@Ada</a>", MentionLinks.in("@Ada", List.of(new Link("Ada", "/a/?b=1&c=\"<>'#d"))));
    }

    @Test
    void namesThatAreNoneDoNoHarm() {
        List<Link> links = List.of(new Link("", "#a"), new Link(" ", "#b"), new Link("@", "#c"), new Link("a b c d e f g", "#d"), new Link("<a", "#e"), new Link("ada", "#f"), new Link("ADA", "#g"));
        assertEquals("@ @@ @a b c d e f g <a class=\"mention\" href=\"#f\">@Ada</a>", MentionLinks.in("@ @@ @a b c d e f g @Ada", links));
    }

    @Test
    void inWhatTheSanitizerWrites() {
        String html = SANITIZER.clean("<p>@Ada & @O'Brien <img src=x onerror=1> @&lt;b&gt;x&lt;/b&gt; <a href='https://x.example/@Ada'>@Ada</a><script>@Ada</script> a@Ada.example {{ @Tom &amp; Ann }}");
        Element body = Jsoup.parseBodyFragment(MentionLinks.in(html, LINKS)).body();
        assertEquals(List.of("@Ada", "@O'Brien", "@<b>x</b>", "@Tom & Ann"), body.select("a.mention").eachText());
        assertEquals(Jsoup.parseBodyFragment(html).text(), body.text());
    }

    @Test
    void inWhatMarkdownWrites() {
        String html = SANITIZER.clean(MARKDOWN.parse("@Ada *@Zoë* `@Ada` [@Ada](https://x.example)\n\n    @Ada\n\n> - @O'Brien\n>   @Ada\n>   Example <b>@Ada</b> ada@ada.example").html((destination, image) -> destination));
        Element body = Jsoup.parseBodyFragment(MentionLinks.in(html, LINKS)).body();
        assertEquals(List.of("@Ada", "@Zoë", "@O'Brien", "@Ada Example", "@Ada"), body.select("a.mention").eachText());
        assertTrue(body.select("a a, code a, pre a").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", " @", "(@", "@x ", "&#64;", " &#64;", "&", "&#", "@&", "<", "</", "<!--", "<a", "<a \"", "@x<b>", "<code>@x", "@x" + "&#32;", "(@(@(@x ", "&#64;x "})
    void aMegabyteOfThem(String piece) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            links.add(new Link("(@".repeat(i / 2) + "x", "#" + i));
        }
        String html = piece.repeat(1_000_000 / piece.length());
        assertEquals(html, MENTION.matcher(MentionLinks.in(html, links)).replaceAll("$1"));
    }

    @Test
    void nothingButLinksIsAdded() {
        long seed = Seed.of("MentionLinksTest");
        var random = new Random(seed);
        int found = 0;
        for (int n = 0; n < 5_000; n++) {
            List<Link> links = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                links.add(new Link(name(random), "/p/?a=1&b=\"" + i + "\"#comment-" + i));
            }
            String html = html(random, links);
            String linked = MentionLinks.in(html, links);
            String message = "seed " + seed + ": " + html + " with " + links;
            Matcher mentions = MENTION.matcher(linked);
            while (mentions.find()) {
                found++;
                String said = Jsoup.parseBodyFragment(mentions.group(1)).text();
                assertTrue(links.stream().anyMatch(link -> letters(link.name()).equalsIgnoreCase(letters(said))), () -> said + ", " + message);
            }
            assertEquals(html, MENTION.matcher(linked).replaceAll("$1"), message);
            assertBalanced(linked, message);
            Element body = Jsoup.parseBodyFragment(linked).body();
            assertTrue(body.select("a a, code a.mention, pre a.mention").isEmpty(), message);
        }
        assertTrue(found > 1_000, "only " + found + " mentions, seed " + seed);
    }

    /** Without what the parser and the reading of names fold. */
    private static String letters(String text) {
        return text.replaceAll("[@\\s]", "");
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            name.append(any(random, "Ada", "x", "é", "O'B", "&", "<b>", "\"", " ", "-", "😀", "&#39;", "@", "日", "</a>", ";"));
        }
        return name.toString().strip().replaceAll(" +", " ");
    }

    /** Balanced, with mentions here and there, now written so and now so. */
    private static String html(Random random, List<Link> links) {
        var html = new StringBuilder();
        var open = new ArrayDeque<String>();
        for (int i = random.nextInt(16); i >= 0; i--) {
            String tag = any(random, "p", "em", "a", "code", "pre", "li", "blockquote");
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    boolean nests = !tag.equals("a") || !open.contains("a");
                    if (nests) {
                        html.append(tag.equals("a") ? "<a href=\"/x?@Ada\" rel=\"ugc nofollow\">" : "<" + tag + ">");
                        open.push(tag);
                    }
                }
                case 2 -> html.append(open.isEmpty() ? "<br>" : "</" + open.pop() + ">");
                case 3 -> html.append(any(random, "<br>", "<br />", "<!-- -->", "&amp;", "a@Ada", " ", "@", "&#64;", "\n"));
                default -> {
                    String name = "@" + links.get(random.nextInt(links.size())).name();
                    html.append(any(random, "", " ", "(", "x")).append(written(random, name)).append(any(random, "", " ", ",", "x", "'"));
                }
            }
        }
        while (!open.isEmpty()) {
            html.append("</").append(open.pop()).append('>');
        }
        return html.toString();
    }

    private static String written(Random random, String text) {
        var written = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean mustBe = c == '<' || c == '>' || c == '&' || c == '"';
            if (mustBe || random.nextInt(4) == 0) {
                written.append(random.nextBoolean() ? "&#" + c + ";" : "&#x" + Integer.toHexString(c) + ";");
            } else {
                written.appendCodePoint(c);
            }
        });
        return written.toString();
    }

    private static void assertBalanced(String html, String message) {
        var open = new ArrayDeque<String>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && !tags.group(2).equals("br")) {
                open.push(tags.group(2));
            } else if (!tags.group(1).isEmpty()) {
                assertEquals(open.poll(), tags.group(2), message);
            }
        }
        assertTrue(open.isEmpty(), message);
    }

    private static String any(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
