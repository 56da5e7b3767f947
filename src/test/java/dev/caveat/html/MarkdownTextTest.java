package dev.caveat.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.Seed;
import dev.caveat.markdown.Links;
import dev.caveat.markdown.Markdown;
import dev.caveat.markdown.MarkdownOptions;
import dev.caveat.markdown.RawHtml;
import dev.caveat.sanitize.Sanitizer;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** HTML as Markdown: what a reader sees is the same. */
class MarkdownTextTest {
    private static final MarkdownText TEXT = new MarkdownText(Sanitizer.articles()::clean, address -> address.replace("https://old.example", ""));

    private static String markdown(String html) {
        MarkdownText.Written written = TEXT.write(html);
        assertTrue(written.lossless(), written.text());
        return written.text();
    }

    private static String kept(String html) {
        MarkdownText.Written written = TEXT.write(html);
        assertFalse(written.lossless(), written.text());
        return written.text();
    }

    @Test
    void blocksBecomeMarkdown() {
        assertEquals("# A\n\nOne\ntwo\n\n---\n\n> Q\n>\n> R\n\n```java\nint x = 1;\n\nif (a < b) {}\n```".replace("One\ntwo", "One two"), markdown(
                "<h1 class='x'>A</h1><p>One\ntwo</p><hr><blockquote><p>Q</p><p>R</p></blockquote><pre><code class='language-java'>int x = 1;\n\nif (a &lt; b) {}\n</code></pre>"));
        assertEquals("- a\n- b\n  1. c\n  2. d\n- e", markdown("<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li><li>e</li></ul>"));
        assertEquals("3. a\n\n4. b\n\n   c", markdown("<ol start=3><li><p>a</p></li><li><p>b</p><p>c</p></li></ol>"));
        assertEquals("| a | b |\n| --- | --- |\n| 1 \\| 2 | **x** |", markdown("<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td><b>x</b></td></tr></table>"));
        assertEquals("a\n\nb\n\nc", markdown("a<div>b</div><section><p>c</p></section>"));
        assertEquals("<!-- more -->", markdown("<!--more--><!-- other -->"));
        assertEquals("- a\n\n<!-- -->\n\n- b", markdown("<ul><li>a</li></ul><ul><li>b</li></ul>"));
    }

    @Test
    void wordsBecomeMarkdown() {
        assertEquals("*a* **b** ~~c~~ `d` <sup>e</sup> f", markdown("<em>a</em> <strong>b</strong> <del>c</del> <code>d</code> <sup>e</sup> <span style='x'>f</span>"));
        assertEquals("a\\\nb", markdown("<p>a<br>\nb<br></p>"));
        assertEquals("[a *b*](/x \"t\") ![c](/y.png) [z](<https://z.example/(a)>)", markdown(
                "<a href='https://old.example/x' title=t>a <em>b</em></a> <img src='https://old.example/y.png' alt=c> <a href='https://z.example/(a)'>z</a>"));
        assertEquals("**bold** and x*y*", markdown("<b>bold </b>and x<i>y</i>").replaceAll("  +", " "));
    }

    @Test
    void whatOnlyLooksLikeMarkupStaysText() {
        assertEquals("\\# a \\*b\\* \\_c\\_ d_e \\[x\\](y) \\<i\\> \\&amp; 1 \\`q\\` \\{{\\< x", markdown("<p># a *b* _c_ d_e [x](y) &lt;i&gt; &amp;amp; 1 `q` {{&lt; x</p>").replace("\\{\\{", "\\{{"));
        assertEquals("1\\. a\n\n\\- b\n\n\\+ c\n\n\\=\n\n\\> d", markdown("<p>1. a</p><p>- b</p><p>+ c</p><p>=</p><p>&gt; d</p>"));
    }

    @Test
    void whatMarkdownCannotSayIsHarmlessHtml() {
        assertEquals("a\n\n<table><tr><td colspan=\"2\">x</td></tr></table>".replace("<table><tr>", "<table><tbody><tr>").replace("</tr></table>", "</tr></tbody></table>"),
                kept("a<table><tr><td colspan=2 onclick='x()'>x</td></tr></table>").replaceAll(">\\s+<", "><"));
        assertFalse(kept("<details><summary>a</summary><pre>b\n\n\n\nc</pre></details>").contains("\n\n"));
        assertEquals("", markdown("<script>alert(1)</script><style>x</style>"));
    }

    @Test
    void nobodyIsAskedForAPlayer() {
        assertEquals("<https://www.youtube.com/watch?v=abc>", markdown("<iframe src='//www.youtube.com/embed/abc?rel=0'></iframe>"));
        assertEquals("<https://vimeo.com/12>", markdown("<p><iframe src='https://player.vimeo.com/video/12'></iframe></p>"));
        assertEquals("", markdown("<iframe src='javascript:alert(1)'></iframe>"));
    }

    @Test
    void harmfulAddressesAreNone() {
        assertEquals("a b", markdown("<a href='javascript:x'>a</a> <a href=' java\nscript:x'>b</a><img src='data:image/png;base64,x'>"));
    }

    @Test
    void whatIsSeenIsTheSame() {
        Random random = Seed.random("MarkdownText");
        Markdown markdown = Markdown.of(new MarkdownOptions(RawHtml.KEEP, true, true, true, ""));
        for (int i = 0; i < (Seed.soaks() ? 20_000 : 1_000); i++) {
            StringBuilder html = new StringBuilder();
            grow(random, html, 0, false);
            MarkdownText.Written written = TEXT.write(html.toString());
            String again = Sanitizer.articles().clean(markdown.parse(written.text()).html(Links.AS_WRITTEN));
            assertEquals(words(html.toString()), words(again), () -> html + "\n--- became\n" + written.text());
        }
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html.replace("<", " <")).text().replaceAll("\\s+", "");
    }

    private static void grow(Random random, StringBuilder html, int depth, boolean inline) {
        List<String> texts = List.of("word", "*a*", "1. x", "# y", "a_b_c", "&lt;p&gt;", "- z", "[l](m)", "`c`", "&amp;lt;", "~~s~~", "\\", "!", "|", "> q", "x\n\ny", "+ p", "=", "***", "&#123;.x&#125;", " ", "é");
        List<String> inlines = List.of("em", "strong", "b", "i", "code", "a href='/x'", "span", "sup", "del");
        List<String> blocks = List.of("p", "h2", "blockquote", "ul", "ol", "div", "pre", "section");
        int parts = 1 + random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(depth > 3 ? 1 : inline ? 2 : 3);
            if (kind == 0) {
                html.append(texts.get(random.nextInt(texts.size())));
            } else {
                String tag = kind == 1 ? inlines.get(random.nextInt(inlines.size())) : blocks.get(random.nextInt(blocks.size()));
                String name = tag.split(" ")[0];
                boolean list = name.equals("ul") || name.equals("ol");
                html.append('<').append(tag).append('>').append(list ? "<li>" : "");
                grow(random, html, depth + 1, kind == 1 || name.equals("p") || name.equals("h2") || name.equals("pre"));
                html.append(list ? "</li>" : "").append("</").append(name).append('>');
            }
        }
    }
}
