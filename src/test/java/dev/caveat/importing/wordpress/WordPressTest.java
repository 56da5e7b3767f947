package dev.caveat.importing.wordpress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of WordPress as its versions and plug-ins write them. */
class WordPressTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- generator="WordPress/6.1" -->
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
              <title>Tea &amp;amp; milk</title><link>https://tea.example/blog</link><description>About tea</description><language>en-GB</language>
              <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://tea.example</wp:base_site_url><wp:base_blog_url>https://tea.example/blog</wp:base_blog_url>
              <wp:author><wp:author_id>1</wp:author_id><wp:author_login>ada</wp:author_login><wp:author_email>ada@mail.example</wp:author_email><wp:author_display_name><![CDATA[Ada Example]]></wp:author_display_name></wp:author>
              <wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>hot</wp:category_nicename></wp:category>
            """;
    private static final String TAIL = "</channel>\n</rss>\n";

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() {
        trial = new Trial(folder);
    }

    private Trial run(String xml) throws Exception {
        trial.write("export.xml", xml);
        return trial.run(Names.KEEP, it -> new WordPressExport(it.source().resolve("export.xml"), "export.xml"));
    }

    private Trial items(String... items) throws Exception {
        return run(HEAD + String.join("\n", items) + TAIL);
    }

    private static String item(String type, String name, String content, String more) {
        return "<item><title>" + name + "</title><link>https://tea.example/blog/2016/07/" + name + "/</link><dc:creator><![CDATA[ada]]></dc:creator>"
                + "<content:encoded><![CDATA[" + content + "]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id>"
                + "<wp:post_date>2016-07-26 10:00:00</wp:post_date><wp:post_date_gmt>2016-07-26 08:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>"
                + "<wp:post_name>" + name + "</wp:post_name><wp:post_type>" + type + "</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>"
                + (more.contains("<wp:status>") ? "" : "<wp:status>publish</wp:status>") + more + "</item>";
    }

    private String body(String content) throws Exception {
        items(item("post", "tea", content, ""));
        return trial.body("posts/tea");
    }

    private static String comment(int id, int parent, String approved, String type, String content) {
        return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id><wp:comment_author><![CDATA[Writer " + id + "]]></wp:comment_author><wp:comment_author_email>w" + id + "@mail.example</wp:comment_author_email>"
                + "<wp:comment_author_url>https://w.example/</wp:comment_author_url><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP><wp:comment_date>2016-08-01 12:00:00</wp:comment_date>"
                + "<wp:comment_date_gmt>2016-08-01 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[" + content + "]]></wp:comment_content><wp:comment_approved>" + approved
                + "</wp:comment_approved><wp:comment_type>" + type + "</wp:comment_type><wp:comment_parent>" + parent + "</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>";
    }

    @Test
    void anArticleIsWhatItSays() throws Exception {
        items(item("post", "tea", "Tea.", """
                <category domain="category" nicename="hot"><![CDATA[Hot & cold]]></category><category domain="post_tag" nicename="milk">milk</category>
                <category domain="post_format" nicename="aside">Aside</category>
                <wp:post_modified_gmt>2017-01-01 00:00:00</wp:post_modified_gmt>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>old-tea</wp:meta_value></wp:postmeta>
                """).replace("<excerpt:encoded><![CDATA[]]>", "<excerpt:encoded><![CDATA[In <b>short</b>.]]>").replace("<wp:is_sticky>0", "<wp:is_sticky>1").replace("status>open", "status>closed"),
                item("page", "about", "Us.", ""),
                item("recipe", "scones", "Flour.", "<wp:status>draft</wp:status>"),
                "<item><title>a</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://tea.example/blog/wp-content/uploads/2016/a.png</wp:attachment_url></item>");
        assertEquals("""
                title: tea
                url: "/2016/07/tea/"
                aliases:
                  - "/2016/07/old-tea/"
                date: "2016-07-26T08:00:00Z"
                lastmod: "2017-01-01T00:00:00Z"
                description: In short.
                comments: "off"
                weight: "1"
                categories:
                  - "Hot & cold"
                tags:
                  - milk
                image:
                  src: "/wp-content/uploads/2016/a.png"
                authors:
                  - ada-example
                """, trial.front("posts/tea"));
        assertTrue(trial.front("pages/about").contains("url: \"/2016/07/about/\"\n"));
        assertTrue(trial.front("recipe/scones").contains("draft: true\n"));
        assertEquals("title: \"Tea & milk\"\ndescription: About tea\nbaseUrl: \"https://tea.example/blog/\"\nlanguage: en-GB\n", trial.read("content/site.yaml"));
        trial.expect(Kind.MEDIA, 1, 0, Map.of(Reason.ELSEWHERE, 1L), Map.of());
        assertEquals(1, trial.row(Kind.AUTHORS).imported());
        for (String file : trial.files()) {
            assertFalse(trial.read(file).contains("mail.example"), file);
        }
    }

    @Test
    void whatIsNotForReadersIsNotPublished() throws Exception {
        items(item("nav_menu_item", "a", "x", ""), item("wp_template", "b", "x", ""), item("revision", "c", "x", ""), item("post", "d", "x", "<wp:status>private</wp:status>"),
                item("post", "e", "x", "<wp:status>trash</wp:status>" + comment(1, 0, "1", "", "c")),
                item("post", "f", "x", "").replace("<wp:post_password>", "<wp:post_password>secret"), item("post", "g", "", "<wp:status>auto-draft</wp:status>"))
                .expect(Kind.ARTICLES, 7, 0, Map.of(Reason.NO_TEXT, 2L, Reason.REVISION, 1L, Reason.PRIVATE, 2L, Reason.TRASH, 1L, Reason.NOTHING, 1L), Map.of());
        trial.expect(Kind.COMMENTS, 1, 0, Map.of(Reason.TRASH, 1L), Map.of());
        assertEquals(List.of("content/site.yaml"), trial.files());
    }

    @Test
    void commentsAreOfManyKinds() throws Exception {
        items(item("post", "tea", "Tea.", comment(1, 0, "1", "", "First\nline\n\nSecond *para*\n\n1. no list & <b>bold</b> <script>x</script>") + comment(2, 1, "0", "comment", "Waits.")
                + comment(3, 0, "spam", "", "Buy.") + comment(4, 0, "trash", "", "Gone.") + comment(5, 4, "1", "comment", "To the one that went.")
                + comment(6, 0, "1", "pingback", "Ping.") + comment(7, 0, "1", "trackback", "Track.") + comment(8, 99, "1", "", "Orphan.")
                + comment(9, 10, "1", "", "Round.") + comment(10, 9, "1", "", "And round.") + comment(10, 0, "1", "", "Twice.") + comment(11, 0, "post-trashed", "", "Gone, too.") + comment(12, 0, "1", "", " ") + comment(13, 0, "0", "note", "Among editors.")))
                .expect(Kind.COMMENTS, 14, 7, Map.of(Reason.NO_COMMENT, 1L, Reason.SPAM, 1L, Reason.PINGBACK, 2L, Reason.TWICE, 1L, Reason.TRASH, 1L, Reason.NOTHING, 1L),
                        Map.of(Remark.PENDING, 1L, Remark.TOMBSTONE, 1L, Remark.ORPHAN, 1L, Remark.CIRCLE, 2L));
        assertEquals("id: \"1\"\nauthor: Writer 1\ndate: \"2016-08-01T10:00:00Z\"\nurl: \"https://w.example/\"\nformat: markdown\nbody: |\n  First\\\n  line\n\n  Second \\*para\\*\n\n  1\\. no list & **bold**\n", trial.comment("posts/tea/1"));
        assertTrue(trial.comment("posts/tea/2").contains("parent: \"1\"\n"));
        assertTrue(trial.comment("posts/tea/2").contains("status: pending\n"));
        assertEquals("id: \"4\"\ndate: \"2016-08-01T10:00:00Z\"\nstatus: removed\nbody: \"\"\n", trial.comment("posts/tea/4"));
    }

    @Test
    void olderTextsHaveParagraphsByEmptyLines() throws Exception {
        assertEquals("One\\\ntwo\n\n## Head\n\nThree *four*\n\n- a\n- b\n\n```\nx\n\n\ny\n```\n\n<!-- more -->\n\n> q",
                body("One\ntwo\n\n<h2>Head</h2>\nThree <em>four</em>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<pre>x\n\n\ny</pre>\n<!--more-->\n<blockquote>q</blockquote>"));
    }

    @Test
    void blocksBecomeMarkdown() throws Exception {
        assertEquals("""
                One

                ## Two

                - a

                > q
                >
                > <cite>c</cite>

                ```
                x < y
                ```

                | a |
                | --- |
                | b |

                ![p](/wp-content/uploads/a.png)

                <https://video.example/1>

                ---

                Left

                Right

                [Go](/go/)""", body("""
                <!-- wp:paragraph {"align":"left"} -->
                <p class="has-text-align-left">One</p>
                <!-- /wp:paragraph -->
                <!-- wp:heading --><h2 class="wp-block-heading">Two</h2><!-- /wp:heading -->
                <!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list -->
                <!-- wp:quote --><blockquote class="wp-block-quote"><p>q</p><cite>c</cite></blockquote><!-- /wp:quote -->
                <!-- wp:code --><pre class="wp-block-code"><code>x &lt; y</code></pre><!-- /wp:code -->
                <!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></figure><!-- /wp:table -->
                <!-- wp:image {"id":9} --><figure class="wp-block-image size-large"><img src="http://www.tea.example/blog/wp-content/uploads/a.png" alt="p" class="wp-image-9"/></figure><!-- /wp:image -->
                <!-- wp:embed {"url":"https://video.example/1","type":"video"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                https://video.example/1
                </div></figure><!-- /wp:embed -->
                <!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
                <!-- wp:spacer {"height":"50px"} --><div style="height:50px" aria-hidden="true" class="wp-block-spacer"></div><!-- /wp:spacer -->
                <!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><p>Left</p></div><!-- /wp:column --><!-- wp:column --><div><p>Right</p></div><!-- /wp:column --></div><!-- /wp:columns -->
                <!-- wp:buttons --><div class="wp-block-buttons"><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://tea.example/blog/go/">Go</a></div><!-- /wp:button --></div><!-- /wp:buttons -->
                <!-- wp:latest-posts {"postsToShow":3} /-->
                """));
        assertEquals(List.of("https://tea.example/blog/2016/07/tea/: of the block latest-posts nothing is left: a program made what it shows"), trial.said());
        trial.expect(Kind.ARTICLES, 1, 1, Map.of(), Map.of());
    }

    @Test
    void shortcodesBecomeMarkdownOrAreReported() throws Exception {
        assertEquals("<figure><a href=\"https://tea.example/blog/a\"><img src=\"/a.png\" alt=\"p\" /></a><figcaption>A <em>cup</em></figcaption></figure>\n\n```ruby\nputs \"[x]\" if 1 < 2\n```\n\n<https://video.example/2>\n\n\\[gallery ids=\"1,2\"\\] and \\[1\\]\\[sic\\]"
                        .replace("https://tea.example/blog/a", "/a"),
                body("[caption id=\"x\" width=\"300\"]<a href=\"https://tea.example/blog/a\"><img src=\"https://tea.example/blog/a.png\" alt=\"p\" width=\"300\" /></a> A <em>cup</em>[/caption]\n\n"
                        + "[code lang=\"ruby\"]puts \"[x]\" if 1 &lt; 2[/code]\n\n[embed width=\"100\"]https://video.example/2[/embed]\n\n[gallery ids=\"1,2\"] and [1][sic]").replaceAll(" width=\"300\"", "").replaceAll(">\\s+(?=[<A])", ">").replace(">```", ">\n\n```").replace("> [", ">\n\n["));
        assertEquals(List.of("https://tea.example/blog/2016/07/tea/: the shortcode gallery stays as text"), trial.said());
        assertEquals(Map.of(Remark.HTML, 1L), trial.row(Kind.ARTICLES).remarks());
    }

    @Test
    void whatMarkdownCannotSayIsHarmless() throws Exception {
        String body = body("<table><tr><td colspan=2 onclick=\"x()\">a</td></tr></table><script>alert(1)</script><a href=\"javascript:x\">b</a>");
        assertTrue(body.startsWith("<table>"), body);
        assertFalse(body.contains("onclick") || body.contains("script"), body);
    }

    @Test
    void theFormIsReadHoweverItIsWritten() throws Exception {
        String item = item("post", "tea", "a]]]]><![CDATA[>b & c", "");
        String plain = HEAD + item + TAIL;
        for (String xml : List.of(
                plain.replace("http://wordpress.org", "https://wordpress.org").replace("/1.2/", "/1.1/"),
                plain.replaceAll("xmlns:\\w+=\"[^\"]*\"", ""),
                "\n\n \uFEFFx" + plain,
                plain.replace("<wp:wxr_version>1.2</wp:wxr_version>", ""),
                plain.replace("About tea", "About tea & milk \u0007 &nbsp; &copy;"))) {
            run(xml).expect(Kind.ARTICLES, 1, trial.files().isEmpty() ? 1 : trial.row(Kind.ARTICLES).imported(), Map.of(), Map.of());
            assertEquals("a\\]\\]\\>b & c", trial.body("posts/tea"));
        }
    }

    @Test
    void twoOfOneNameAreBothThere() throws Exception {
        items(item("post", "tea", "One.", ""), item("post", "Tea", "Two.", "").replace("<wp:post_id>7", "<wp:post_id>8"), item("post", "", "Three.", "").replace("<wp:post_id>7", "<wp:post_id>9"))
                .expect(Kind.ARTICLES, 3, 3, Map.of(), Map.of(Remark.RENAMED, 1L));
        assertEquals("Two.", trial.body("posts/tea-8"));
        assertEquals("Three.", trial.body("posts/untitled-9"));
    }

    @Test
    void linksWithinTheSiteLeadToItsNewPlace() throws Exception {
        items(item("post", "tea", "<a href=\"https://tea.example/blog/?p=8#x\">a</a> <a href=\"http://www.tea.example/blog/2016/\">b</a> <a href=\"https://tea.example/blog/?p=99\">c</a> <a href=\"https://tea.example/\">d</a>", ""),
                item("post", "milk", "x", "").replace("<wp:post_id>7", "<wp:post_id>8"));
        assertEquals("[a](/2016/07/milk/#x) [b](/2016/) [c](/?p=99) [d](https://tea.example/)", trial.body("posts/tea"));
    }

    @Test
    void filesBesideTheExportAreTakenAlong() throws Exception {
        trial.write("wp-content/uploads/2016/a.png", "a");
        String attachment = "<item><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://tea.example/blog/wp-content/uploads/%s</wp:attachment_url></item>";
        items(attachment.replace("%s", "2016/a.png"), attachment.replace("%s", "../../export.xml"), attachment.replace("%s", "%2e%2e/%2e%2e/export.xml"), attachment.replace("%s", "2016/none.png"))
                .expect(Kind.MEDIA, 4, 1, Map.of(Reason.ELSEWHERE, 3L), Map.of());
        assertEquals("a", trial.read("content/_static/wp-content/uploads/2016/a.png"));
    }

    @Test
    void whatIsBrokenOffIsImportedAsFarAsItGoes() throws Exception {
        String first = item("post", "tea", "One.", "");
        run(HEAD + first + "<item><title>Half").expect(Kind.ARTICLES, 1, 1, Map.of(), Map.of());
        assertTrue(trial.said().get(0).startsWith("export.xml:"), trial.said().toString());
        run("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + (HEAD + first.replace("One.", "&x;") + TAIL).replaceFirst("<\\?xml.*\\?>\n", "")).expect(Kind.ARTICLES, 0, 0, Map.of(), Map.of());
        assertTrue(trial.said().get(0).contains("document type"), trial.said().toString());
    }
}
