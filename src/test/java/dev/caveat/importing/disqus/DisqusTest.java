package dev.caveat.importing.disqus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.importing.AddressMap;
import dev.caveat.importing.Kind;
import dev.caveat.importing.Names;
import dev.caveat.importing.Reason;
import dev.caveat.importing.Remark;
import dev.caveat.importing.SiteTrial;
import dev.caveat.importing.Trial;
import dev.caveat.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Disqus exports of sites that moved, were deleted from, and were looked at from everywhere. */
class DisqusTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n<category dsq:id=\"1\"><forum>tea</forum><title>General</title></category>\n";

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeEach
    void open() throws Exception {
        trial = SiteTrial.in(folder);
    }

    private Trial run(String xml, Names names, AddressMap map) throws Exception {
        trial.write("export.xml", xml);
        return trial.run(names, it -> new DisqusExport(it.source().resolve("export.xml"), "export.xml", SiteTrial.pages(it), map));
    }

    private Trial run(String... pieces) throws Exception {
        return run(HEAD + String.join("\n", pieces) + "</disqus>", Names.KEEP, AddressMap.NONE);
    }

    private static String thread(int id, String identifier, String link) {
        return "<thread dsq:id=\"" + id + "\"><id>" + identifier + "</id><forum>tea</forum><category dsq:id=\"1\" /><link>" + link + "</link><title>T</title><createdAt>2016-07-01T00:00:00Z</createdAt>"
                + "<author><name>Ada</name><isAnonymous>false</isAnonymous><username>ada</username></author><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>";
    }

    private static String post(int id, int thread, int parent, String message) {
        return "<post dsq:id=\"" + id + "\"><id/><message><![CDATA[" + message + "]]></message><createdAt>2016-08-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>"
                + "<author><name>Writer " + id + "</name><isAnonymous>false</isAnonymous><username>writer" + id + "</username><email>w" + id + "@mail.example</email></author><ipAddress>192.0.2.7</ipAddress>"
                + "<thread dsq:id=\"" + thread + "\" />" + (parent == 0 ? "" : "<parent dsq:id=\"" + parent + "\" />") + "</post>";
    }

    private static String deleted(String post) {
        return post.replace("<isDeleted>false", "<isDeleted>true");
    }

    @Test
    void postsFindTheirPagesByAnythingThatNamesThem() throws Exception {
        run(thread(1, "", "https://tea.example/2016/tea/"), thread(2, "", "http://tea.example/old/tea.html?x=1"), thread(3, "198 http://tea.example/?p=198", "http://localhost:4000/milk"),
                thread(4, "posts/milk", "https://cache.example/q"), thread(5, "/2016/tea/", "https://other.example/what"), thread(6, "", "https://tea.example/gone/page.html"), thread(7, "", ""),
                post(1, 1, 0, "<p>a</p>"), post(2, 2, 1, "<p>b</p>"), post(3, 3, 0, "<p>c</p>"), post(4, 4, 0, "<p>d</p>"), post(5, 5, 0, "<p>e</p>"), post(6, 6, 0, "<p>f</p>"), post(7, 99, 0, "<p>g</p>"))
                .expect(Kind.COMMENTS, 7, 6, Map.of(Reason.THREAD, 1L), Map.of(Remark.NO_ARTICLE, 1L));
        assertEquals(Map.of("1", "", "2", "1", "5", ""), trial.parents("posts/tea"));
        assertEquals(Map.of("3", "", "4", ""), trial.parents("posts/milk"));
        assertEquals(Map.of("6", ""), trial.parents("gone/page"));
    }

    @Test
    void addressesThatChangedCanBeNamed() throws Exception {
        run(HEAD + thread(1, "", "https://tea.example/2014/cuppa/") + post(1, 1, 0, "<p>a</p>") + "</disqus>", Names.KEEP,
                new AddressMap(Map.of("tea.example/2014/cuppa", "https://tea.example/2016/tea/"))).expect(Kind.COMMENTS, 1, 1, Map.of(), Map.of());
        assertEquals(Map.of("1", ""), trial.parents("posts/tea"));
    }

    @Test
    void aMapIsAFileOfLines() throws Exception {
        Path file = folder.resolve("map.csv");
        Problems problems = new Problems();
        Files.writeString(file, "# moved\nhttps://a.example/x/, https://a.example/y/\n\nb c\n");
        AddressMap map = AddressMap.read(file, problems).orElseThrow();
        assertEquals("https://a.example/y/", map.now("http://a.example/x"));
        assertEquals("q", map.now("q"));
        Files.writeString(file, "one\n");
        assertTrue(AddressMap.read(file, problems).isEmpty());
        assertTrue(problems.hasErrors());
    }

    @Test
    void whatWasDeletedStaysAsAnEmptyPlaceWhereItWasAnswered() throws Exception {
        run(thread(1, "", "https://tea.example/2016/tea/"), deleted(post(1, 1, 0, "<p>gone</p>")), post(2, 1, 1, "<p>answer</p>"), deleted(post(3, 1, 0, "<p>gone</p>")),
                post(4, 1, 0, "<p>spam</p>").replace("<isSpam>false", "<isSpam>true"), post(5, 1, 4, "<p>to spam</p>"), post(6, 1, 77, "<p>to nobody</p>"), post(7, 1, 8, "<p>x</p>"), post(8, 1, 7, "<p>y</p>"), post(8, 1, 0, "<p>twice</p>"))
                .expect(Kind.COMMENTS, 9, 6, Map.of(Reason.DELETED, 1L, Reason.SPAM, 1L, Reason.TWICE, 1L), Map.of(Remark.TOMBSTONE, 1L, Remark.ORPHAN, 2L, Remark.CIRCLE, 2L));
        assertEquals("id: \"1\"\ndate: \"2016-08-01T10:00:00Z\"\nstatus: removed\nbody: \"\"\n", trial.comment("posts/tea/1"));
        assertEquals("id: \"2\"\nparent: \"1\"\nauthor: Writer 2\ndate: \"2016-08-01T10:00:00Z\"\nformat: markdown\nbody: |\n  answer\n", trial.comment("posts/tea/2"));
    }

    @Test
    void messagesSayNothingOfWhoReadsThem() throws Exception {
        run(thread(1, "", "https://tea.example/2016/tea/"), post(1, 1, 0, "<p>One<br>two</p><p>See <a href=\"https://disq.us/url?url=https%3A%2F%2Fx.example%2Fa%3Fb%3A8d3c3n8q9wR7vKzT1aBcDeFgHiJ&amp;cuid=12\">this</a>, "
                + "<a class=\"dsq-mention\" href=\"https://disqus.com/by/writer2/\">@Writer 2</a>, @writer2:disqus</p>"), post(2, 1, 1, "<p>x</p>"));
        assertTrue(trial.comment("posts/tea/1").endsWith("body: |\n  One\\\n  two\n\n  See [this](https://x.example/a?b), @Writer 2, @Writer 2\n"), trial.comment("posts/tea/1"));
        for (String file : trial.files()) {
            assertFalse(trial.read(file).contains("mail.example") || trial.read(file).contains("192.0.2") || trial.read(file).contains("cuid"), file);
        }
    }

    @Test
    void otherNamesAreTheSameInAllThreads() throws Exception {
        String second = post(2, 2, 0, "<p>Again, @Writer 1, @writer1:disqus.</p>").replace("Writer 2<", "Writer 1<").replace("writer2<", "writer1<").replace("w2@", "w1@");
        run("stray " + HEAD + thread(1, "", "https://tea.example/2016/tea/") + thread(2, "", "https://tea.example/posts/milk/") + post(1, 1, 0, "<p>x</p>") + second + "</disqus>", Names.PSEUDONYM, AddressMap.NONE);
        assertTrue(trial.comment("posts/tea/1").contains("author: Person 1\n"));
        assertTrue(trial.comment("posts/milk/2").contains("author: Person 1\n"));
        assertTrue(trial.comment("posts/milk/2").contains("Again, @Person 1, @Person 1."), trial.comment("posts/milk/2"));
    }

    @Test
    void whatDisqusImportsIsReadAsWell() throws Exception {
        run("<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dsq=\"http://www.disqus.com/\" xmlns:wp=\"http://wordpress.org/export/1.0/\"><channel><item><title>Tea</title><link>https://tea.example/2016/tea/</link>"
                + "<dsq:thread_identifier>x</dsq:thread_identifier><wp:comment_status>open</wp:comment_status><wp:comment><dsq:remote><dsq:id>u1</dsq:id></dsq:remote><wp:comment_id>65</wp:comment_id>"
                + "<wp:comment_author>Foo</wp:comment_author><wp:comment_date_gmt>2010-09-20 13:19:10</wp:comment_date_gmt><wp:comment_content><![CDATA[Hello]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>"
                + "</item></channel></rss>", Names.KEEP, AddressMap.NONE).expect(Kind.COMMENTS, 1, 1, Map.of(), Map.of());
        assertTrue(trial.comment("posts/tea/65").contains("author: Foo\n"));
    }
}
