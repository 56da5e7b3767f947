package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors write by mistake, or somebody on purpose, is a problem with a place or a rule; never an accident. */
class OddInputTest {
    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder);
    }

    @Test
    void aFileThatIsNamedLikeTheFolderOfCommentsIsReported() {
        site.with("content/_comments", "x").with("content/articles/_comments", "x");
        assertEquals(List.of("content/_comments comment/file", "content/articles/_comments comment/file"), Workspace.problems(site.build()));
    }

    @Test
    void aReviewThatIsDueAfterTheEndOfTimeIsReported() {
        site.article("a", "review: { on: 2024-01-01, every: P2147483647Y }\n", "x");
        assertEquals(List.of("content/articles/a.md:4:34 front-matter/value"), Workspace.errors(site.build()));
    }

    @Test
    void aTaxonomyCannotHaveTheNameOfAnotherKey() {
        site.config("taxonomies: { title: {}, topics: {} }\n");
        assertEquals(List.of("content/site.yaml:4:13 site/value"), Workspace.errors(site.build()));
    }

    @Test
    void aTaxonomyHasAName() {
        site.config("taxonomies: { \" \": {} }\n");
        assertEquals(List.of("content/site.yaml:4:13 site/value"), Workspace.errors(site.build()));
    }

    @Test
    void authorsCanBeATaxonomy() {
        site.config("taxonomies: { authors: {} }\n").with("content/_people/ada.yaml", "name: Ada\n").article("a", "authors: [ada]\n", "");
        site.build();
        assertTrue(site.published("authors/ada/index.html").isPresent());
    }

    @Test
    void theHomePageStaysAtTheRoot() {
        site.with("content/index.md", "---\ntitle: Home\nurl: /start/\n---\n");
        assertEquals(List.of("content/index.md:3:6 page/slug"), Workspace.errors(site.build()));
    }

    @Test
    void theFurtherPartsOfAListThatIsAFileLieInAFolder() {
        site.config("pagination: { size: 1 }\n").with("content/articles/index.md", "---\ntitle: All\nurl: /all.html\n---\n")
                .article("a", "", "").article("b", "", "").build();
        assertTrue(site.published("all.html").orElseThrow().contains("href=\"/all/page/2/\""));
        assertTrue(site.published("all/page/2/index.html").isPresent());
    }

    @Test
    void aPermalinkPatternIsAnAddress() {
        site.config("permalinks: { articles: \"/a?b/:slug/\" }\n").article("a", "", "");
        assertEquals(List.of("content/site.yaml:4:25 site/value"), Workspace.errors(site.build()));
    }

    @Test
    void aVersionMayHoldATab() {
        site.with("content/_disclaimers/d.md", "---\ntitle: D\nversion: \"1\\t2\"\n---\nThis is it.\n").article("a", "disclaimers: [d]\n", "text");
        assertEquals(List.of(), Workspace.errors(site.build()));
    }

    @Test
    void manyVotesAreCounted() {
        site.with("content/_polls/p.yaml", "question: q\nstatus: open\noptions:\n"
                        + "- { id: a, label: a, votes: 1073741823 }\n- { id: b, label: b, votes: 1073741823 }\n- { id: c, label: c, votes: 1073741823 }\n")
                .template("page", "${page.poll.total?c}").article("a", "poll: p\n", "").build();
        assertEquals("3221225469", site.published("articles/a/index.html").orElseThrow());
    }

    @Test
    void linksToFilesWithStrangeNamesLeadToThem() {
        site.with("content/articles/f#1.png", "x").with("content/articles/100%.png", "x").article("a", "", "![](f%231.png)![](100%25.png)").build();
        String page = site.published("articles/a/index.html").orElseThrow();
        assertTrue(page.contains("src=\"/articles/f%231.png\"") && page.contains("src=\"/articles/100%25.png\""), page);
    }

    @Test
    void theFilesOfABundleLieBesideItsOriginal() {
        site.config("languages: { fr: {}, pt: {} }\n");
        for (String name : List.of("index", "index.fr", "index.pt")) {
            site.with("content/articles/a/" + name + ".md", "---\ntitle: A\n---\n![x](f.png)");
        }
        site.with("content/articles/a/f.png", "x").article("b", "", "").build();
        assertTrue(site.published("articles/a/f.png").isPresent());
    }

    @Test
    void commentsOfAListAreOnItsFirstPart() {
        site.config("pagination: { size: 1 }\n").with("content/articles/index.md", "---\ntitle: All\ncomments: open\n---\n")
                .article("a", "", "").article("b", "", "").with("content/_comments/articles/1.yaml", "author: x\nbody: hello\n").build();
        List<String> showing = new ArrayList<>();
        site.files().forEach((path, text) -> {
            if (text.contains("hello")) {
                showing.add(path);
            }
        });
        assertEquals(List.of("articles/index.html"), showing);
    }

    @Test
    void defaultsDoNotOpenListsForComments() {
        site.config("defaults: [ { path: \"**\", values: { comments: open } } ]\n").template("section", "${comments.state}")
                .with("content/articles/index.md", "---\ntitle: All\n---\n").article("a", "", "").build();
        assertEquals("off", site.published("articles/index.html").orElseThrow());
    }

    @Test
    void templatesListNamesInAnOrderOfTheirOwn() {
        site.template("page", "<#list page.date?keys as key>${key} </#list>").article("a", "", "").build();
        assertEquals("iso text time ", site.published("articles/a/index.html").orElseThrow());
    }

    @Test
    void aMenuLinkIsCurrentBelowItsOwnFolderOnly() {
        site.config("menus: { main: [ { title: a, url: /art }, { title: b, url: /articles }, { title: c, url: / }, { title: d, url: \"\" } ] }\n")
                .template("page", "<#list site.menus.main as link>${link.current?c} </#list>").article("a", "", "").build();
        assertEquals("false true false false ", site.published("articles/a/index.html").orElseThrow());
    }

    @Test
    void emptyFilesAreReportedOrAllowed() {
        site.with("content/a.md", "").with("content/b/c.md", "---\n---\n").with("content/_people/x.yaml", "").with("content/_comments/a/1.yaml", "")
                .with("content/_polls/x.yaml", "[]").with("content/_policies.yaml", "").with("content/_disclaimers/e.md", "");
        Report report = site.build();
        assertFalse(Workspace.errors(report).isEmpty());
        assertTrue(site.published("a/index.html").isPresent() && site.published("b/c/index.html").isPresent());
    }
}
