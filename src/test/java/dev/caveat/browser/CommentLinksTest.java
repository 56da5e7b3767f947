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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Permalinks of comments lead to them wherever they are by now, and a reply goes to the comment that was chosen. */
@InBrowser
class CommentLinksTest {
    private static final String TALK = "http://own.example/articles/talk/";

    @TempDir
    Path root;

    private void site(Web web, int comments) throws IOException {
        Path folder = Files.createDirectories(root.resolve("content/_comments/articles/talk"));
        Files.createDirectories(root.resolve("content/articles"));
        Files.writeString(root.resolve("content/site.yaml"),
                "title: Small\nbaseUrl: http://own.example/\ncomments: { perPage: 4, form: { action: /send } }\n");
        Files.writeString(root.resolve("content/articles/talk.md"), "---\ntitle: Talk\ndate: 2025-01-01\n---\nText.\n");
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < comments; i++) {
            all.append("- { id: k").append(i).append(", author: reader ").append(i).append(", date: ")
                    .append(LocalDateTime.of(2025, 1, 1, 0, 0).plusHours(i)).append(", body: Hello }\n");
        }
        Files.writeString(folder.resolve("all.yaml"), all);
        Report report = Build.run(new Request(root, root.resolve("output"), ConfigReader.Overrides.NONE,
                new Selection(Instant.parse("2026-01-01T12:00:00Z"), false, false, false), new Parallel(2), false, "", "test"));
        assertEquals(0, report.withheld().size(), report.problems().toString());
        web.show("own.example", root.resolve("output"));
    }

    /** The address at which a tab has come to rest: a script may go on from one page to another. */
    private static String rest(Tab tab, String wanted) {
        String found = "";
        for (int i = 0; i < 100 && !found.equals(wanted); i++) {
            try {
                found = tab.evaluate("new Promise(done => setTimeout(() => done(location.pathname + location.hash), 50))").text();
            } catch (Pipe.Refusal leaving) {
                found = "";
            }
        }
        return found;
    }

    @Test
    void aCommentThatMovedIsFound(Web web, Tab tab) throws IOException {
        site(web, 12);
        tab.open(TALK + "#comment-k0");
        String there = "/articles/talk/comments/1/#comment-k0";
        assertEquals(there, rest(tab, there));
        assertEquals("comment-k0", tab.evaluate("document.activeElement.id").text());
    }

    @Test
    void aCommentThatMovedIsFoundWithoutScripts(Web web, Tab tab) throws IOException {
        site(web, 12);
        tab.scripts(false).open(TALK + "#comment-k0");
        assertEquals("Moved to page 1", tab.evaluate("[...document.querySelectorAll('.comment-moved a')].filter(a => a.offsetHeight > 0)"
                + ".map(a => a.textContent).join()").text());
        assertEquals(TALK + "comments/1/#comment-k0", tab.evaluate("document.querySelector(':target').href").text());
        tab.open(TALK);
        assertEquals(0, tab.evaluate("[...document.querySelectorAll('.comment-moved a')].filter(a => a.offsetHeight > 0).length").number());
    }

    @Test
    void aCommentThatIsOnAnotherPageIsFoundFromAPageOfComments(Web web, Tab tab) throws IOException {
        site(web, 12);
        tab.open(TALK + "comments/1/#comment-k11");
        assertEquals("/articles/talk/#comment-k11", rest(tab, "/articles/talk/#comment-k11"));
    }

    @Test
    void amongMoreThanAThousandItIsLookedUp(Web web, Tab tab) throws IOException {
        site(web, 1_100);
        tab.open(TALK + "#comment-k0");
        String there = "/articles/talk/comments/1/#comment-k0";
        assertEquals(there, rest(tab, there));
        assertTrue(web.asked().stream().anyMatch(address -> address.endsWith("/articles/talk/comments/places.json")), web.asked().toString());
    }

    @Test
    void aReplyGoesToTheCommentThatWasChosen(Web web, Tab tab) throws IOException {
        site(web, 3);
        tab.open(TALK).evaluate("document.querySelector('#comment-k1 .reply').click()");
        assertEquals("k1", tab.evaluate("document.querySelector('#comment-form-parent').value").text());
        assertEquals("comment-form-body", tab.evaluate("document.activeElement.id").text());
    }
}
