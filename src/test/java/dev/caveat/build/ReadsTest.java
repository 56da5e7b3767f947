package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit renders what shows it, and nothing else. */
class ReadsTest {
    private static final String A = "articles/a/index.html";
    private static final String B = "articles/b/index.html";

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder).article("a", "", "text").article("b", "", "text");
    }

    private void assertClean() {
        assertEquals(site.clean(), site.files());
    }

    // Too little

    @Test
    void aPageThatBecomesABundleResolvesItsLinksAnew() {
        site.article("a", "", "[b](b.md)").build();
        site.move("content/articles/a.md", "content/articles/a/index.md").build();
        assertClean();
    }

    @Test
    void theListsOfAPageThatBecomesABundleShowItsPicture() {
        site.article("a", "image: fig.png\n", "").with("content/articles/a/fig.png", "x").build();
        site.move("content/articles/a.md", "content/articles/a/index.md").build();
        assertClean();
    }

    @Test
    void valuesAreNotTakenForOthersThatArePrintedAlike() {
        site.template("page", "<#list site.params.list as item>[${item}]</#list>").config("params: { list: [\"a, b\"] }\n").build();
        site.config("params: { list: [a, b] }\n").build();
        assertClean();
    }

    @Test
    void valuesOfAPageAreNotTakenForOthersThatArePrintedAlike() {
        site.template("page", "<#list page.params.list as item>[${item}]</#list>")
                .config("defaults: [ { values: { params: { list: [\"a, b\"] } } } ]\n").build();
        site.config("defaults: [ { values: { params: { list: [a, b] } } } ]\n").build();
        assertClean();
    }

    @Test
    void aPolicyJudgesByThePresentWordsOfADisclaimer() {
        String rule = "- id: r\n  require: { disclaimer: d }\n";
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nSomething else.\n").template("page", "<p>${page.body}</p><p>Only an opinion.</p>").build();
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n").with("content/_policies.yaml", rule + "  when: { path: articles/* }\n");
        assertEquals(List.of(), Workspace.errors(site.build()));
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nSomething new.\n");
        assertEquals(2, Workspace.errors(site.build()).size());
    }

    // Too much

    @Test
    void aCommentRendersItsPageAndTheListsThatCountIt() {
        site.build();
        site.with("content/_comments/articles/a/1.yaml", "body: hello\n");
        assertEquals(Set.of(A, "index.html", "articles/index.html"), site.rendered());
        assertClean();
    }

    @Test
    void aCommentRendersNoListThatDoesNotCountIt() {
        site.template("home", "<#list list.pages as one>${one.title}</#list>").build();
        site.with("content/_comments/articles/a/1.yaml", "body: hello\n");
        assertEquals(Set.of(A, "articles/index.html"), site.rendered());
    }

    @Test
    void aWaitingCommentWritesNothing() {
        site.build();
        site.with("content/_comments/articles/a/1.yaml", "{ body: hello, status: pending }\n");
        Report report = site.build();
        assertEquals(Set.of(A), report.rendered().keySet());
        assertEquals(0, report.written());
    }

    @Test
    void aCommentWithADateRendersTheFeedsAndWhatShowsTheNewest() {
        site.template("home", "<#list site.recentComments as one>${one.name}</#list>").build();
        site.with("content/_comments/articles/a/1.yaml", "{ body: hello, date: 2024-01-01 }\n");
        assertEquals(Set.of(A, "index.html", "articles/index.html", "comments/atom.xml", "comments/feed.json"), site.rendered());
        assertClean();
    }

    @Test
    void aCommentThatIsNotAmongTheNewestRendersNoFeed() {
        site.config("comments: { feeds: { size: 1 } }\n").with("content/_comments/articles/a/1.yaml", "{ body: hello, date: 2024-01-02 }\n").build();
        site.with("content/_comments/articles/b/1.yaml", "{ body: hello, date: 2024-01-01 }\n");
        Set<String> rendered = site.rendered();
        assertTrue(rendered.contains(B) && !rendered.contains("comments/atom.xml"), rendered.toString());
    }

    @Test
    void aWaitingCommentWritesNoFeed() {
        site.template("home", "<#list site.recentComments as one>${one.name}</#list>")
                .with("content/_comments/articles/a/1.yaml", "{ body: hello, date: 2024-01-02 }\n").build();
        site.with("content/_comments/articles/a/2.yaml", "{ body: secret, date: 2024-01-03, status: pending }\n");
        assertEquals(0, site.build().written());
    }

    @Test
    void aLaterDateOfTheLastCommentRendersTheListsThatShowIt() {
        site.template("home", "<#list list.pages as one>${(one.lastComment.iso)!}</#list>")
                .with("content/_comments/articles/a/1.yaml", "{ body: hello, date: 2024-01-02 }\n").build();
        site.with("content/_comments/articles/a/1.yaml", "{ body: hello, date: 2024-01-03 }\n").build();
        assertTrue(site.published("index.html").orElseThrow().contains("2024-01-03"));
        assertClean();
    }

    @Test
    void theNameOfWhoWroteANewCommentRendersTheFeeds() {
        site.with("content/_people/ada.yaml", "name: Ada\n")
                .with("content/_comments/articles/a/1.yaml", "{ body: hello, person: ada, date: 2024-01-02 }\n").build();
        site.with("content/_people/ada.yaml", "name: Ada Lovelace\n");
        assertEquals(Set.of(A, "comments/atom.xml", "comments/feed.json"), site.rendered());
        assertClean();
    }

    @Test
    void aTagRendersItsPageListsAndTerms() {
        site.article("a", "tags: [x]\n", "text").build();
        site.article("b", "tags: [y]\n", "text");
        assertEquals(Set.of(B, "index.html", "articles/index.html", "tags/index.html", "tags/y/index.html", "sitemap.xml", "atom.xml", "articles/atom.xml"), site.rendered());
        assertClean();
    }

    @Test
    void aPageRendersTheFeedsThatShowItAndNoOther() {
        site.config("feeds: { formats: [atom, rss, json], of: [site, sections, terms], size: 1 }\n")
                .with("content/notes/n.md", "---\ntitle: n\ndate: 2024-01-02\ndescription: d\ntags: [x]\n---\n")
                .article("a", "description: d\ntags: [y]\n", "text").build();
        site.with("content/notes/n.md", "---\ntitle: n\ndate: 2024-01-02\ndescription: e\ntags: [x]\n---\n");
        Set<String> rendered = site.rendered();
        for (String file : List.of("atom.xml", "rss.xml", "feed.json")) {
            assertTrue(rendered.containsAll(Set.of(file, "notes/" + file, "tags/x/" + file)), rendered.toString());
            assertFalse(rendered.contains("articles/" + file) || rendered.contains("tags/y/" + file), rendered.toString());
        }
        site.article("a", "description: e\ntags: [y]\n", "text");
        rendered = site.rendered();
        assertTrue(rendered.containsAll(Set.of("articles/rss.xml", "tags/y/rss.xml")), rendered.toString());
        assertFalse(rendered.contains("rss.xml") || rendered.contains("notes/rss.xml"), rendered.toString());
        assertClean();
    }

    @Test
    void anotherSizeOfFeedsRendersFeedsAlone() {
        site.build();
        site.config("feeds: { size: 1 }\n");
        assertEquals(Set.of("atom.xml", "articles/atom.xml"), site.rendered());
    }

    @Test
    void aPictureRendersTheSitemapThatNamesIt() {
        site.with("content/articles/fig.png", "x").with("content/articles/other.png", "y").article("a", "image: fig.png\n", "text").build();
        site.article("a", "image: other.png\n", "text");
        assertTrue(site.rendered().contains("sitemap.xml"));
        assertTrue(site.published("sitemap.xml").orElseThrow().contains("/articles/other.png</image:loc>"));
        assertClean();
    }

    @Test
    void anAliasRendersWhatHostsAreToldOfIt() {
        site.config("hosting: netlify\n").build();
        site.article("a", "aliases: [/old/]\n", "text");
        assertEquals(Set.of(A, "old/index.html", "_redirects"), site.rendered());
        assertEquals("/old/ /articles/a/ 301!\n", site.published("_redirects").orElseThrow());
        assertClean();
    }

    @Test
    void aTermThatIsThereAlreadyLeavesTheSitemap() {
        site.article("a", "tags: [x]\n", "text").build();
        site.article("b", "tags: [x]\n", "text");
        assertFalse(site.rendered().contains("sitemap.xml"));
    }

    @Test
    void aNewTypeRendersNothing() {
        site.config("types: { page: { label: Page } }\n").build();
        site.config("types: { page: { label: Page }, story: { label: Story } }\n");
        assertEquals(Set.of(), site.rendered());
    }

    @Test
    void aTypesLabelRendersWhatShowsIt() {
        site.template("page", "${page.label!}").config("types: { page: { label: Page } }\n").build();
        site.config("types: { page: { label: Leaf } }\n").build();
        assertClean();
    }

    @Test
    void anotherPageAtTheEndOfAListLeavesItsFirstPart() {
        site.config("pagination: { size: 2 }\n").article("c", "", "").build();
        site.article("d", "", "");
        Set<String> rendered = site.rendered();
        assertTrue(rendered.contains("page/2/index.html") && !rendered.contains("index.html"), rendered.toString());
        assertClean();
    }

    @Test
    void aDisclaimerRendersThePagesThatCarryIt() {
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n").article("a", "disclaimers: [d]\n", "text").build();
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nNothing but an opinion.\n");
        assertEquals(Set.of(A), site.rendered());
    }

    @Test
    void aPersonRendersThePagesThatNameThem() {
        site.template("page", "<#list page.authors as who>${who.name}</#list>").with("content/_people/ada.yaml", "name: Ada\n")
                .article("a", "authors: [ada]\n", "text").build();
        site.with("content/_people/ada.yaml", "name: Ada Lovelace\n");
        assertEquals(Set.of(A, "atom.xml", "articles/atom.xml", "people/ada/index.html", "people/index.html"), site.rendered());
        assertClean();
    }

    @Test
    void anArticleRendersThePagesOfItsAuthorAndReviewerButNotTheListOfThem() {
        site.template("page", "<#list page.authors as who><a href=\"${who.url}\">${who.name}</a></#list>").config("pagination: { size: 1 }\n")
                .with("content/_people/ada.yaml", "name: Ada\nrole: expert\n").with("content/_people/ben.yaml", "name: Ben\nrole: reviewer\n")
                .with("content/_people/cleo.yaml", "name: Cleo\nrole: author\n")
                .article("a", "authors: [ada]\n", "text").article("b", "authors: [cleo]\n", "text").build();
        site.article("c", "authors: [ada]\nreview: { by: [ben], on: 2024-03-01 }\n", "text");
        Set<String> rendered = site.rendered();
        assertTrue(rendered.containsAll(Set.of("people/ada/index.html", "people/ada/page/2/index.html", "people/ben/index.html")), rendered.toString());
        assertFalse(rendered.contains("people/cleo/index.html") || rendered.contains("people/index.html") || rendered.contains(A), rendered.toString());
        assertClean();
    }

    @Test
    void aMembersFirstArticleMakesAPageThatTheNameLeadsTo() {
        site.template("page", "<#list comments.threads as one><#if (one.person.url)??>${one.person.url}<#else>nowhere</#if></#list>")
                .with("content/_people/kit.yaml", "name: Kit\nrole: member\n")
                .with("content/_comments/articles/a/1.yaml", "{ person: kit, body: hello }\n").build();
        assertEquals("nowhere", site.published(A).orElseThrow());
        site.article("b", "authors: [kit]\n", "text");
        assertTrue(site.rendered().containsAll(Set.of(A, "people/kit/index.html", "people/index.html")));
        assertEquals("/people/kit/", site.published(A).orElseThrow());
        assertClean();
        site.config("people: { path: /us }\n");
        site.build();
        assertEquals("/us/kit/", site.published(A).orElseThrow());
        assertTrue(site.published("people/kit/index.html").isEmpty());
        assertClean();
        site.article("b", "", "text").build();
        assertEquals("nowhere", site.published(A).orElseThrow());
        assertClean();
    }

    @Test
    void aBodyRendersItsPageAlone() {
        site.article("a", "description: d\n", "text").build();
        site.article("a", "description: d\n", "other");
        assertEquals(Set.of(A), site.rendered());
    }

    @Test
    void nothingRendersNothing() {
        site.build();
        Report report = site.build();
        assertEquals(0, report.rendered().size() + report.written() + report.deleted().size());
    }
}
