package dev.caveat.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.caveat.Thorough;
import dev.caveat.importing.disqus.DisqusExport;
import dev.caveat.importing.wordpress.WordPressExport;
import dev.caveat.problem.Problems;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exports that are larger than the memory that reads them. {@code -Dcaveat.import.megabytes=} makes them smaller. */
@Thorough
class GigabyteTest {
    private static final long SIZE = Long.getLong("caveat.import.megabytes", 1024) << 20;
    private static final String WORDS = IntStream.range(0, 500).mapToObj(i -> "word" + i % 97).collect(Collectors.joining(" "));

    /** Reads an export, in a process with little memory, and says what its ledger says. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Ledger ledger = new Ledger();
        Problems problems = new Problems();
        SitePages none = new SitePages(Map.of(), Map.of(), Map.of(), ZoneOffset.UTC);
        Export export = arguments[1].equals("wordpress") ? new WordPressExport(file, "x") : new DisqusExport(file, "x", none, AddressMap.NONE);
        Import.run(export, file.resolveSibling("none"), Names.KEEP, true, ledger, problems, Onlooker.NONE);
        System.out.println(ledger.row(Kind.ARTICLES).imported() + " " + ledger.row(Kind.COMMENTS).imported() + " " + ledger.balances() + " " + problems.hasErrors());
    }

    @Test
    void wordPress() throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "large", ".xml");
        long items = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\"?><rss><channel><title>T</title>");
            for (long size = 0; size < SIZE; items++) {
                StringBuilder item = new StringBuilder("<item><title>Tea ").append(items).append("</title><content:encoded><![CDATA[");
                for (int i = 0; i < 3; i++) {
                    item.append("<p>").append(WORDS).append("</p>\n\n");
                }
                item.append("]]></content:encoded><wp:post_id>").append(items).append("</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>");
                for (int i = 0; i < 10; i++) {
                    item.append("<wp:comment><wp:comment_id>").append(i).append("</wp:comment_id><wp:comment_author>A</wp:comment_author><wp:comment_date_gmt>2016-08-01 10:00:00</wp:comment_date_gmt>"
                            + "<wp:comment_approved>1</wp:comment_approved><wp:comment_content><![CDATA[").append(WORDS).append("]]></wp:comment_content></wp:comment>");
                }
                out.append(item.append("</item>\n"));
                size += item.length();
            }
            out.write("</channel></rss>");
        }
        assertEquals(items + " " + items * 10 + " true false", said(file, "wordpress"));
    }

    @Test
    void disqus() throws Exception {
        Path file = Files.createTempFile(Path.of("target"), "large", ".xml");
        long posts = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("<disqus xmlns:dsq='x'>");
            for (int i = 0; i < 1_000; i++) {
                out.write("<thread dsq:id='" + i + "'><id/><link>https://tea.example/" + i + "/</link></thread>\n");
            }
            for (long size = 0; size < SIZE; posts++) {
                String post = "<post dsq:id='" + posts + "'><message><![CDATA[<p>" + WORDS + "</p>]]></message><createdAt>2016-08-01T10:00:00Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>"
                        + "<author><name>A</name><username>u" + posts % 1_000 + "</username></author><thread dsq:id='" + posts % 1_000 + "'/>" + (posts < 1_000 ? "" : "<parent dsq:id='" + (posts - 1_000) + "'/>") + "</post>\n";
                out.write(post);
                size += post.length();
            }
            out.write("</disqus>");
        }
        assertEquals("0 " + posts + " true false", said(file, "disqus"));
    }

    private static String said(Path file, String format) throws IOException, InterruptedException {
        try {
            Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m", "-cp", System.getProperty("java.class.path"),
                    GigabyteTest.class.getName(), file.toString(), format).redirectErrorStream(true).start();
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            child.waitFor();
            return said.strip();
        } finally {
            Files.delete(file);
        }
    }
}
