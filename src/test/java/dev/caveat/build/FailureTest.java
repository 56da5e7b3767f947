package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an error leaves as it was, and what it takes down. */
class FailureTest {
    private static final String A = "articles/a/index.html";

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder);
    }

    // What hands values down to others

    @Test
    void pagesBelowAFolderWhoseCascadeCannotBeReadStayAsTheyWere() {
        site.with("content/articles/index.md", "---\ntitle: All\ncascade:\n  disclaimers: [d]\n---\n")
                .with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n").article("a", "", "old").build();
        site.with("content/articles/index.md", "---\ntitle: All: of them\ncascade:\n  disclaimers: [d]\n---\n").article("a", "", "new");
        Report report = site.build();
        String page = site.published(A).orElseThrow();
        assertTrue(page.contains("old") && page.contains("opinion"), page);
        assertTrue(report.withheld().contains(A));
    }

    @Test
    void pagesBelowAFolderWithAWrongCascadeStayAsTheyWere() {
        site.with("content/articles/index.md", "---\ntitle: All\ncascade: { draft: true }\n---\n").article("a", "", "secret");
        site.build();
        site.with("content/articles/index.md", "---\ntitle: All\ncascade: [ draft ]\n---\n");
        site.build();
        assertFalse(site.published(A).isPresent());
    }

    @Test
    void pagesBelowAFolderWithAnErrorButNoCascadeAreBuilt() {
        site.with("content/articles/index.md", "---\ntitle: All: of them\n---\n").article("a", "", "x").build();
        assertTrue(site.published(A).isPresent());
    }

    @Test
    void anErrorElsewhereInAFolderDoesNotKeepItsCascadeFromThePages() {
        site.with("content/articles/index.md", "---\ntitle: All\nauthors: [nobody]\ncascade: { draft: true }\n---\n").article("a", "", "x").build();
        assertFalse(site.published(A).isPresent());
    }

    // Files of a broken page

    @Test
    void theFilesOfABrokenBundleStay() {
        site.article("b", "", "").with("content/articles/a/index.md", "---\ntitle: A\n---\n![x](f.png)").with("content/articles/a/f.png", "x").build();
        site.with("content/articles/a/index.md", "---\ntitle: A: B\n---\n![x](f.png)").build();
        assertTrue(site.published(A).isPresent());
        assertTrue(site.published("articles/a/f.png").isPresent());
    }

    @Test
    void theFilesOfABundleThatBecomesADraftGo() {
        site.article("b", "", "").with("content/articles/a/index.md", "---\ntitle: A\n---\n").with("content/articles/a/f.png", "x").build();
        site.with("content/articles/a/index.md", "---\ntitle: A\ndraft: true\n---\n").build();
        assertFalse(site.published("articles/a/f.png").isPresent());
    }

    // What is taken away goes, whatever else is wrong

    @Test
    void aDraftWithAnErrorGoes() {
        site.article("a", "", "x").build();
        site.article("a", "draft: true\nauthors: [nobody]\n", "x");
        Report report = site.build();
        assertFalse(site.published(A).isPresent());
        assertEquals(List.of("content/articles/a.md:5:11 person/unknown"), Workspace.errors(report));
    }

    @Test
    void aFailedPageWithTwoCommentsOfOneIdStays() {
        site.article("a", "", "x").with("content/_comments/articles/a/1.yaml", "- { id: x, body: one }\n- { id: x, body: two }\n").build();
        site.template("page", "${nothing}").build();
        assertTrue(site.published(A).orElseThrow().contains("two"));
    }

    @Test
    void aFailedPageWithARemovedCommentGoes() {
        site.article("a", "", "x").with("content/_comments/articles/a/1.yaml", "- { id: x, body: one }\n- { id: y, body: two }\n").build();
        site.template("page", "${nothing}").with("content/_comments/articles/a/1.yaml", "- { id: x, body: one }\n- { id: y, status: removed, body: two }\n").build();
        assertFalse(site.published(A).isPresent());
    }

    // Builds that use no memory

    @Test
    void aPageThatFailsInAFullBuildKeepsItsLastGoodFile() {
        site.article("a", "", "x").build();
        site.template("page", "${nothing}");
        Build.run(site.request(site.output, false));
        assertTrue(site.published(A).isPresent());
    }

    @Test
    void aPageThatCannotBeReadInAFullBuildKeepsItsLastGoodFile() {
        site.article("a", "", "x").build();
        site.with("content/articles/a.md", "---\ntitle: a: b\n---\n");
        Build.run(site.request(site.output, false));
        assertTrue(site.published(A).isPresent());
    }

    // Files that cannot be listed

    @Test
    void aPageWhoseFileCannotBeReachedKeepsItsLastGoodFile() throws IOException {
        site.article("a", "", "x").build();
        site.without("content/articles/a.md");
        Files.createSymbolicLink(site.root.resolve("content/articles/a.md"), Path.of("gone.md"));
        Report report = site.build();
        assertEquals(List.of("content/articles/a.md file/link-outside"), Workspace.errors(report));
        assertTrue(site.published(A).isPresent());
    }

    @Test
    void pagesInAFolderThatCannotBeReachedKeepTheirLastGoodFiles() throws IOException {
        site.article("a", "", "x").article("b", "", "x").build();
        site.move("content/articles", "elsewhere");
        Files.createSymbolicLink(site.root.resolve("content/articles"), site.root.resolve("elsewhere"));
        site.build();
        assertTrue(site.published(A).isPresent() && site.published("articles/b/index.html").isPresent());
    }

    @Test
    void withoutItsRulesNothingIsBuilt() throws IOException {
        site.article("a", "", "x").with("elsewhere/rules.yaml", "- id: r\n  require: { disclaimer: d }\n");
        Files.createSymbolicLink(site.root.resolve("content/_policies.yaml"), site.root.resolve("elsewhere/rules.yaml"));
        assertFalse(site.build().built());
    }

    @Test
    void pagesWhoseCommentsCannotBeReachedStay() throws IOException {
        site.article("a", "", "x").article("b", "comments: off\n", "old").with("content/_comments/articles/a/1.yaml", "body: one\n").build();
        site.move("content/_comments", "elsewhere").article("b", "comments: off\n", "new");
        Files.createSymbolicLink(site.root.resolve("content/_comments"), site.root.resolve("elsewhere"));
        assertEquals(List.of(A), site.build().withheld());
        assertTrue(site.published(A).orElseThrow().contains("one"));
        assertTrue(site.published("articles/b/index.html").orElseThrow().contains("new"));
        site.without("content/_comments").move("elsewhere", "content/_comments");
        assertEquals(List.of(), site.build().withheld());
    }

    @Test
    void onlyThePageWhoseCommentCannotBeReachedStays() throws IOException {
        site.article("a", "", "x").article("b", "", "x").with("content/_comments/articles/a/1.yaml", "body: one\n").build();
        Files.createSymbolicLink(site.root.resolve("content/_comments/articles/a/2.yaml"), site.root.resolve("gone"));
        assertEquals(List.of(A), site.build().withheld());
    }

    // Comments that are not shown do no harm

    @Test
    void spamInTheNameOfNobodyHoldsNoPageBack() {
        site.article("a", "", "x").with("content/_comments/articles/a/1.yaml", "{ person: nobody, status: spam, body: buy }\n");
        assertEquals(List.of(), Workspace.errors(site.build()));
    }

    // Files that change under a build's hands

    @Test
    void aPageThatChangedMeanwhileIsTriedAgainEvenIfItChangesBack() throws InterruptedException {
        site.template("slow", "<#list 1..2000000 as i><#if i < 0>never</#if></#list>").article("a", "layout: slow\n", "x").article("b", "", "x");
        Thread editor = new Thread(() -> {
            // The files were read before there is a place for what is made of them.
            while (!Files.exists(site.output)) {
                Thread.onSpinWait();
            }
            site.article("b", "", "y");
        });
        editor.start();
        Report report = site.build();
        editor.join();
        assertEquals(List.of("content/articles/b.md file/changed"), Workspace.errors(report));
        site.article("b", "", "x");
        assertEquals(List.of(), Workspace.errors(site.build()));
    }

    // Comments that stand on other pages than their own

    private void said(String page, String name, String more) {
        site.with("content/_comments/articles/" + page + "/" + name + ".yaml", "{ id: \"1\", author: x, date: 2024-02-01, body: words of " + page + more + " }\n");
    }

    @Test
    void aFeedThatFailsDoesNotKeepACommentThatWasRemoved() {
        site.config("comments: { feeds: { articles: true } }\n").article("a", "", "");
        said("a", "one", "");
        site.with("content/_comments/articles/a/two.yaml", "{ id: \"2\", author: y, date: 2024-02-02, body: more }\n").build();
        said("a", "one", ", status: removed");
        site.with("content/_comments/articles/a/two.yaml", "{ id: [\n").build();
        assertFalse(site.published("articles/a/comments/atom.xml").isPresent());
        assertFalse(site.published("comments/atom.xml").orElseThrow().contains("words"));
    }

    @Test
    void aFeedThatFailsStaysWhenItShowsNothingThatWasRemoved() {
        site.config("comments: { feeds: { articles: true } }\n").article("a", "", "");
        said("a", "one", "");
        site.build();
        site.with("content/_comments/articles/a/two.yaml", "{ id: [\n").build();
        assertTrue(site.published("articles/a/comments/atom.xml").orElseThrow().contains("words of a"));
    }

    @Test
    void theFeedsOfABrokenArticleStayWithIt() {
        site.config("comments: { feeds: { articles: true } }\n").article("a", "", "").article("b", "", "");
        said("a", "one", "");
        said("b", "one", "");
        site.build();
        site.article("a", "tags: [\n", "").build();
        assertTrue(site.published(A).isPresent());
        assertTrue(site.published("articles/a/comments/feed.json").isPresent());
        assertFalse(site.published("comments/feed.json").orElseThrow().contains("words of a"));
    }

    @Test
    void aHomePageThatFailsDoesNotKeepACommentThatWasRemovedFromAnother() {
        site.template("home", "<#list site.recentComments as one>${one.excerpt}</#list>").article("a", "", "").article("b", "", "");
        said("a", "one", "");
        said("b", "one", "");
        site.build();
        assertTrue(site.published("index.html").orElseThrow().contains("words of a"));
        said("a", "one", ", status: removed");
        site.template("home", "${nothing.at.all}").build();
        assertFalse(site.published("index.html").isPresent());
    }

    @Test
    void aHomePageThatFailsStaysWhenItsCommentsStay() {
        site.template("home", "<#list site.recentComments as one>${one.excerpt}</#list>").article("a", "", "").article("b", "", "");
        said("a", "one", "");
        said("b", "one", "");
        site.build();
        site.template("home", "${nothing.at.all}").build();
        assertTrue(site.published("index.html").orElseThrow().contains("words of a"));
    }

    @Test
    void aDisclaimerThatAReaderQuotesIsNotShown() {
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n")
                .with("content/_policies.yaml", "- id: r\n  require: { disclaimer: d }\n  when: { path: \"\" }\n")
                .with("content/index.md", "---\ntitle: Home\n---\n")
                .template("home", "<#list site.recentComments as one><p>${one.excerpt}</p></#list>").article("a", "", "")
                .with("content/_comments/articles/a/1.yaml", "{ author: x, date: 2024-02-01, body: Only an opinion. }\n");
        assertTrue(site.build().withheld().contains("index.html"));
    }
}
