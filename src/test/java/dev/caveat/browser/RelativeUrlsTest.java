package dev.caveat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Build;
import dev.caveat.build.Report;
import dev.caveat.build.Request;
import dev.caveat.model.Selection;
import dev.caveat.parallel.Parallel;
import dev.caveat.read.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with relative addresses works from a disk, and in a folder of which its base address says nothing. */
@InBrowser
class RelativeUrlsTest {
    private static final String ANYWHERE = "http://mirror.example/any/where/";

    @TempDir
    Path root;

    private Path build(int comments) throws IOException {
        Path folder = Files.createDirectories(root.resolve("content/_comments/articles/talk"));
        Files.createDirectories(root.resolve("content/articles"));
        Files.writeString(root.resolve("content/site.yaml"),
                "title: Small\nbaseUrl: https://own.example/sub/\ncomments: { perPage: 4 }\npolicies: off\n");
        Files.writeString(root.resolve("content/index.md"), "---\ntitle: Home\n---\nWelcome.\n");
        Files.writeString(root.resolve("content/articles/talk.md"),
                "---\ntitle: Talk of massage\ndate: 2025-01-01\n---\nSee [the other](other.md#part).\n");
        Files.writeString(root.resolve("content/articles/other.md"), "---\ntitle: Other\ndate: 2024-01-01\n---\nText.\n\n## Part\n");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < comments; i++) {
            all.append("- { id: k").append(i).append(", author: reader ").append(i).append(", date: ")
                    .append(LocalDateTime.of(2025, 1, 1, 0, 0).plusHours(i)).append(", body: Hello }\n");
        }
        Files.writeString(folder.resolve("all.yaml"), all);
        Path output = root.resolve("web/any/where");
        Report report = Build.run(new Request(root, output, new ConfigReader.Overrides(Optional.empty(), Optional.empty(), Optional.empty(), true),
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), false, "", "test"));
        assertTrue(report.built() && report.withheld().isEmpty() && report.problems().isEmpty(), report.problems().toString());
        return output;
    }

    private static String styled(Tab tab) {
        return tab.evaluate("[...document.styleSheets].map(sheet => sheet.href.replace(/.*\\/assets\\/css\\/(\\w+)\\..*/, '$1')).join()").text();
    }

    @Test
    void linksLeadOnFromADisk(Tab tab) throws IOException {
        Path output = build(12);
        String disk = output.toUri().toString();
        tab.open(disk + "index.html");
        assertEquals("commons", styled(tab));
        tab.follow(".card-title a");
        assertEquals(disk + "articles/talk/index.html", tab.evaluate("location.href").text());
        assertEquals("commons", styled(tab));
        tab.follow(".prose a");
        assertEquals(disk + "articles/other/index.html#part", tab.evaluate("location.href").text());
        tab.follow(".breadcrumbs a");
        assertEquals(disk + "index.html", tab.evaluate("location.href").text());
    }

    @Test
    void aCommentThatMovedIsFoundOnADiskBothWays(Tab tab) throws IOException {
        String disk = build(12).toUri().toString();
        tab.open(disk + "articles/talk/index.html#comment-k0").until("location.pathname.endsWith('/talk/comments/1/index.html')");
        assertEquals("#comment-k0", tab.evaluate("location.hash").text());
        tab.open(disk + "articles/talk/comments/1/index.html#comment-k11").until("location.pathname.endsWith('/talk/index.html')");
        assertEquals("#comment-k11", tab.evaluate("location.hash").text());
    }

    @Test
    void theSearchOfADiskSaysThatItDoesNotWork(Tab tab) throws IOException {
        String disk = build(1).toUri().toString();
        tab.open(disk + "search/index.html?q=massage").until("document.querySelector('.search-status').textContent");
        assertEquals(tab.evaluate("document.querySelector('.search-form').getAttribute('data-failed')").text(),
                tab.evaluate("document.querySelector('.search-status').textContent").text());
    }

    @Test
    void theSearchFindsItsFilesInAnyFolder(Web web, Tab tab) throws IOException {
        build(1);
        web.show("mirror.example", root.resolve("web"));
        tab.open(ANYWHERE + "search/?q=massage").until("document.querySelector('.search-results h3 a')");
        tab.follow(".search-results h3 a");
        assertEquals(ANYWHERE + "articles/talk/index.html", tab.evaluate("location.href").text());
    }

    @Test
    void amongMoreThanAThousandACommentIsFoundInAnyFolder(Web web, Tab tab) throws IOException {
        build(1_100);
        web.show("mirror.example", root.resolve("web"));
        tab.open(ANYWHERE + "articles/talk/#comment-k0").until("location.pathname === '/any/where/articles/talk/comments/1/index.html'");
        assertEquals("#comment-k0", tab.evaluate("location.hash").text());
    }
}
