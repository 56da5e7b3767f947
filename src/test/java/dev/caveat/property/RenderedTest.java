package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly what is rendered again after one simple edit: nothing that shows the change is left out, nothing else is done. */
class RenderedTest {
    @TempDir
    Path root;

    SmallSite site;

    @BeforeEach
    void site() {
        site = new SmallSite(root).theme("tiny");
        settings("");
        article("a", "title: A\ndate: 2025-01-01", "First.");
        article("b", "title: B\ndate: 2025-01-02\nauthors: [ada]", "Second.");
        article("c", "title: C\ndate: 2025-01-03\ntype: story", "Third.");
        article("d", "title: D\ndate: 2025-01-04\ntags: [sleep]\ndisclaimers: [opinion]", "Fourth.");
        site.put("content/_people/ada.yaml", "name: Ada\nrole: expert\n");
        disclaimer("opinion", "This is an opinion.");
        disclaimer("other", "This is something else.");
        comment("articles/a", "one", "approved");
        site.build();
    }

    void settings(String more) {
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\npagination: { size: 2 }\n" + more);
    }

    void article(String name, String front, String body) {
        site.put("content/articles/" + name + ".md", "---\n" + front + "\ndescription: Of " + name + "\n---\n" + body + "\n");
    }

    void disclaimer(String id, String words) {
        site.put("content/_disclaimers/" + id + ".md", "---\ntitle: Note\n---\n" + words + "\n");
    }

    void comment(String page, String name, String status) {
        site.put("content/_comments/" + page + "/" + name + ".yaml", "author: river\nstatus: " + status + "\nbody: Hello\n");
    }

    /** What the next build renders; its files are those of a build from nothing. */
    Set<String> rendered() {
        Report report = site.build();
        Path clean = root.resolve("clean");
        Report whole = site.clean(clean);
        assertTrue(report.withheld().containsAll(whole.withheld()));
        assertEquals(SmallSite.tree(clean, report.withheld()), SmallSite.tree(site.output(), report.withheld()));
        return new TreeSet<>(report.rendered().keySet());
    }

    static Set<String> pages(String... names) {
        Set<String> pages = new TreeSet<>();
        for (String name : names) {
            pages.add(name.contains(".") ? name : name.isEmpty() ? "index.html" : name + "/index.html");
        }
        return pages;
    }

    @Test
    void theBodyOfAPage() {
        article("a", "title: A\ndate: 2025-01-01", "First, but better.");
        assertEquals(pages("articles/a"), rendered());
    }

    @Test
    void aPageThatIsSavedWithoutAChange() {
        article("a", "title: A\ndate: 2025-01-01", "First.");
        assertEquals(pages(), rendered());
    }

    @Test
    void theTitleOfAPage() {
        article("a", "title: Alpha\ndate: 2025-01-01", "First.");
        assertEquals(pages("articles/a", "articles/b", "articles/page/2", "page/2", "archive", "atom.xml", "articles/atom.xml"), rendered());
    }

    @Test
    void theSummaryOfAPageThatListsShow() {
        article("d", "title: D\ndate: 2025-01-04\ntags: [sleep]\ndisclaimers: [opinion]\nsummary: In short", "Fourth.");
        assertEquals(pages("", "articles", "articles/d", "atom.xml", "articles/atom.xml", "tags/sleep"), rendered());
    }

    @Test
    void anAuthor() {
        site.put("content/_people/ada.yaml", "name: Ada Example\nrole: expert\n");
        assertEquals(pages("articles/b", "articles/page/2", "page/2", "atom.xml", "articles/atom.xml", "people", "people/ada"), rendered());
    }

    @Test
    void aCommentThatIsAdded() {
        comment("articles/a", "two", "approved");
        assertEquals(pages("articles/a", "articles/page/2", "page/2"), rendered());
    }

    @Test
    void aCommentThatWaitsWritesNothing() {
        comment("articles/a", "two", "pending");
        Report report = site.build();
        assertEquals(pages("articles/a"), report.rendered().keySet());
        assertEquals(0, report.written());
    }

    @Test
    void aDisclaimersWords() {
        disclaimer("opinion", "This is only an opinion.");
        assertEquals(pages("articles/d", "disclaimers"), rendered());
    }

    @Test
    void aDisclaimerThatNobodyShows() {
        disclaimer("other", "Something else again.");
        assertEquals(pages("disclaimers"), rendered());
    }

    @Test
    void aRuleForOneType() {
        settings("disclaimers: { required: [{ id: other, when: { type: story } }] }\n");
        assertEquals(pages("articles/c"), rendered());
    }

    @Test
    void aPolicyIsJudgedWithoutRendering() {
        site.put("content/_policies.yaml", "- id: p\n  when: { tag: sleep }\n  require: { disclaimer: opinion }\n");
        assertEquals(pages(), rendered());
    }

    @Test
    void aNewPolicyRendersThePagesOfItsScopeAndWithholdsThoseThatBreakIt() {
        site.put("content/_policies.yaml", "- id: p\n  when: { type: story }\n  require: { disclaimer: opinion }\n");
        Report report = site.build();
        // What a rule asks about is looked for only where a rule asks.
        assertEquals(pages("articles/c"), report.rendered().keySet());
        assertEquals(pages("articles/c"), Set.copyOf(report.withheld()));
        assertEquals(pages("articles/c"), Set.copyOf(site.build().withheld()));
    }

    @Test
    void aPageThatAPolicyWithheldIsPublishedWithoutThePolicy() {
        aNewPolicyRendersThePagesOfItsScopeAndWithholdsThoseThatBreakIt();
        site.delete("content/_policies.yaml");
        assertEquals(pages("articles/c"), rendered());
    }

    @Test
    void newWordsOfADisclaimerThatTheThemeShowsByItself() {
        String template = "themes/tiny/templates/story.ftlh";
        site.put(template, site.read(template).replace("A story", "This is something else."));
        site.put("content/_policies.yaml", "- id: p\n  when: { type: story }\n  require: { disclaimer: other }\n");
        site.build();
        disclaimer("other", "Other words.");
        assertEquals(pages("articles/c", "disclaimers"), rendered());
        assertFalse(site.build().withheld().isEmpty());
    }

    @Test
    void aTemplate() {
        site.put("themes/tiny/templates/story.ftlh", site.read("themes/tiny/templates/story.ftlh") + "<!-- new -->");
        assertEquals(pages("articles/c"), rendered());
    }

    @Test
    void aTemplateThatWasNotThere() {
        site.put("themes/tiny/templates/page2.ftlh", "x");
        assertEquals(pages(), rendered());
        article("a", "title: A\ndate: 2025-01-01\ntype: article", "First.");
        site.build();
        site.put("themes/tiny/templates/article.ftlh", "An article");
        assertEquals(pages("articles/a"), rendered());
    }

    @Test
    void aFileThatIsCopied() {
        site.put("content/_static/x.txt", "x");
        rendered();
        site.put("content/_static/x.txt", "y");
        assertEquals(pages("x.txt"), rendered());
    }

    @Test
    void aDraft() {
        article("e", "title: E\ndate: 2025-01-05\ndraft: true", "Fifth.");
        assertEquals(pages(), rendered());
    }

    @Test
    void anotherDay() {
        site.now = site.now.plusSeconds(86_400);
        assertEquals(pages(), rendered());
    }

    @Test
    void theDayOnWhichAReviewIsOverdue() {
        article("a", "title: A\ndate: 2025-01-01\nreview: { by: [ada], on: 2025-01-01, next: 2026-01-02 }", "First.");
        site.build();
        site.now = site.now.plusSeconds(86_400);
        assertEquals(pages("articles/a"), rendered());
    }

    @Test
    void aNewPage() {
        article("e", "title: E\ndate: 2025-01-05", "Fifth.");
        assertEquals(
                pages("", "page/2", "page/3", "articles", "articles/page/2", "articles/page/3", "articles/d", "articles/e", "archive", "atom.xml", "articles/atom.xml", "sitemap.xml"),
                rendered());
    }

    @Test
    void aPageThatIsGone() {
        site.delete("content/articles/d.md");
        assertEquals(
                pages("", "page/2", "articles", "articles/page/2", "articles/c", "archive", "atom.xml", "articles/atom.xml", "sitemap.xml"), rendered());
        assertFalse(site.has("output/articles/d/index.html"));
    }

    @Test
    void anOutputThatIsGoneOrChanged() {
        site.delete("output/articles/a/index.html").put("output/articles/b/index.html", "mine");
        assertEquals(pages("articles/a", "articles/b"), rendered());
    }

    @Test
    void howMarkdownIsRead() {
        article("a", "title: A\ndate: 2025-01-01", "A <kbd>key</kbd>.");
        site.build();
        settings("markdown: { html: escape }\n");
        rendered();
        assertTrue(site.read("output/articles/a/index.html").contains("&lt;kbd"));
    }

    @Test
    void aPageThatBecomesABundleHasOtherNeighboursToLinkTo() {
        article("a", "title: A\ndate: 2025-01-01", "[b](b.md)");
        site.put("content/articles/a.md", site.read("content/articles/a.md"));
        site.build();
        site.move("content/articles/a.md", "content/articles/a/index.md");
        assertTrue(rendered().contains("articles/a/index.html"));
    }

    @Test
    void aListIsNotTheTextThatSpellsIt() {
        article("a", "title: A\ndate: 2025-01-01\nparams: { list: [x, y] }", "First.");
        site.build();
        article("a", "title: A\ndate: 2025-01-01\nparams: { list: \"[x, y]\" }", "First.");
        assertEquals(pages("articles/a"), rendered());
        settings("params: { motto: \"x, more=y\" }\n");
        rendered();
        settings("params: { motto: x, more: y }\n");
        assertTrue(rendered().contains("index.html"));
    }

    @Test
    void theLinkTitleOfTheHomePage() {
        site.put("content/index.md", "---\ntitle: Welcome\ndescription: x\n---\n");
        site.build();
        site.put("content/index.md", "---\ntitle: Welcome\nlinkTitle: Welcome\ndescription: x\n---\n");
        assertTrue(rendered().contains("articles/a/index.html"));
    }

    @Test
    void theVersionOfTheTheme() {
        site.put("themes/tiny/theme.yaml", "name: Tiny\nversion: 2\nparams: { colour: blue }\n");
        assertTrue(rendered().contains("articles/a/index.html"));
    }

    @Test
    void commentsThatCouldNotBeRead() {
        site.put("content/_comments/articles/a/one.yaml", "status: maybe\n");
        assertEquals(Set.of("articles/a/index.html"), Set.copyOf(site.build().withheld()));
        comment("articles/a", "one", "approved");
        assertTrue(rendered().contains("articles/a/index.html"));
    }

    @Test
    void aListIsNotPublishedWithoutACommentThatCannotBeRead() {
        site.put("content/articles/index.md", "---\ntitle: Articles\ncomments: open\n---\n");
        comment("articles", "one", "approved");
        comment("articles", "two", "maybe");
        assertEquals(pages("articles"), Set.copyOf(site.build().withheld()));
    }

    @Test
    void anOldFileGivesWayToAFolderOfTheSameName() {
        settings("taxonomies: {}\n");
        site.put("themes/tiny/static/tags", "a file").build();
        settings("");
        assertTrue(rendered().contains("tags/sleep/index.html"));
        assertTrue(site.has("output/tags/sleep/index.html"));
    }
}
