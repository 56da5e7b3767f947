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

/** What is in the index of a site, and what an edit renders of it. */
class SearchTest {
    private static final String PAGE = "search/index.html";
    private static final String WORDS = "search/words/0.json";
    private static final String PAGES = "search/pages/0.json";

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder).article("a", "", "First text").article("b", "", "Second text")
                .template("search", "<title>${page.title}</title><@slot \"disclaimers\" \"top\"/><form action=\"${search.url}\">${search.count} ${search.shards} ${search.version}</form>"
                        + "<#list search.sections + search.taxonomies as one>[${one.title} ${one.url}]</#list><@slot \"disclaimers\" \"bottom\"/>");
    }

    private String words() {
        return site.published(WORDS).orElseThrow();
    }

    private String pages() {
        return site.published(PAGES).orElseThrow();
    }

    private Set<String> rendered() {
        Set<String> rendered = site.rendered();
        assertEquals(site.clean(), site.files());
        return rendered;
    }

    // What is in it

    @Test
    void textsTitlesTermsAndAuthors() {
        site.with("content/_people/ada.yaml", "name: Ada Quill\n")
                .article("a", "authors: [ada]\ntags: [Deep rest]\ndescription: What helped\n", "Some [words](http://secret.example/) of it").build();
        for (String word : List.of("words", "quill", "deep", "helped", "a")) {
            assertTrue(words().contains("\"" + word + "\""), word);
        }
        assertFalse(words().contains("secret"));
        assertEquals("[{\"url\":\"/articles/a/\",\"title\":\"a\",\"description\":\"What helped\",\"date\":\"1 January 2024\",\"iso\":\"2024-01-01\",\"authors\":[\"Ada Quill\"]}",
                pages().substring(0, pages().indexOf(",{")));
    }

    @Test
    void neitherCommentsNorDisclaimersNorPolls() {
        site.with("content/_comments/articles/a/1.yaml", "body: secretcomment\n").with("content/_disclaimers/d.md", "---\ntitle: secrettitle\n---\nsecretnotice\n")
                .with("content/_polls/p.yaml", "question: secretpoll\nstatus: open\noptions: [{ id: x, label: secretoption }]\n")
                .article("a", "disclaimers: [d]\npoll: p\n", "text\n\n<!-- poll:p -->\n").build();
        assertFalse(words().contains("secret"), words());
    }

    @Test
    void neitherDraftsNorWhatIsUnlistedOrBroken() {
        site.article("a", "draft: true\n", "secretdraft").article("c", "unlisted: true\n", "secretlink").article("d", "noindex: true\n", "secretindex")
                .with("content/articles/e.md", "---\ntitle: [\n---\nsecretbroken\n").build();
        assertFalse((words() + pages()).contains("secret"));
        assertFalse(pages().contains("/articles/a/"));
        assertTrue(pages().contains("/articles/b/"));
    }

    @Test
    void sectionsThatSomebodyWrote() {
        site.with("content/articles/index.md", "---\ntitle: All articles\n---\nAbout foxgloves\n").build();
        assertTrue(words().contains("foxgloves"));
        assertTrue(pages().contains("\"url\":\"/articles/\""));
    }

    @Test
    void whatListsMustSayOfAPage() {
        site.article("a", "disclosures: [{ kind: sponsor, by: A shop }]\n", "text")
                .article("b", "corrections: [{ date: 2024-02-02, text: Wrong, retraction: true }]\n", "text")
                .template("home", "${page.title}").template("section", "${page.title}<#list list.pages as one><a href=\"${one.url}\">${one.title}</a><#list one.notices as told>${told.title}</#list></#list>");
        site.build();
        assertTrue(pages().contains("\"notices\":[\"Sponsored\"]"), pages());
        assertTrue(pages().substring(pages().indexOf("/articles/b/")).contains("\"notices\":[\"Retracted\"]"), pages());
    }

    @Test
    void nothingEndsAScriptOrATextInIt() {
        site.article("a", "description: \"</script><img src=x onerror=alert(1)> \\\"quoted\\\"\"\n", "text").build();
        assertFalse(pages().contains("<"), pages());
        assertTrue(pages().contains("\\\"quoted\\\""));
    }

    // What an edit renders

    @Test
    void nothingWhereNothingChanged() {
        site.build();
        assertEquals(Set.of(), rendered());
    }

    @Test
    void aTextRendersTheWordsAlone() {
        site.article("a", "description: x\n", "First text").build();
        site.article("a", "description: x\n", "First text, but longer");
        assertEquals(Set.of("articles/a/index.html", WORDS), rendered());
    }

    @Test
    void aTextWithTheSameWordsWritesNoIndex() {
        site.article("a", "description: x\n", "First text").build();
        site.article("a", "description: x\n", "Text, first!");
        assertEquals(1, site.build().written());
    }

    @Test
    void aPageMoreRendersAllOfIt() {
        site.build();
        site.article("c", "", "Third");
        assertTrue(rendered().containsAll(Set.of(PAGE, WORDS, PAGES)));
    }

    @Test
    void aCommentRendersNothingOfIt() {
        site.build();
        site.with("content/_comments/articles/a/1.yaml", "body: hello\n");
        assertFalse(rendered().stream().anyMatch(path -> path.startsWith("search/")));
    }

    @Test
    void anAuthorsNameRendersIt() {
        site.with("content/_people/ada.yaml", "name: Ada\n").article("a", "authors: [ada]\n", "text").build();
        site.with("content/_people/ada.yaml", "name: Eda\n");
        assertTrue(rendered().containsAll(Set.of(WORDS, PAGES)));
        assertTrue(words().contains("\"eda\""));
    }

    @Test
    void aTypesLabelRendersThePages() {
        site.config("types: { page: { label: Page } }\n").build();
        site.config("types: { page: { label: Leaf } }\n");
        assertTrue(rendered().contains(PAGES));
        assertTrue(pages().contains("Leaf"));
    }

    @Test
    void theBoxIsOnEveryPageAndGoneWithTheSearch() {
        site.template("page", "<title>${page.title}</title>${site.searchUrl!\"-\"} ${page.body}").with("content/site.yaml",
                "title: Site\nbaseUrl: https://example.org/sub/\ntheme: look\npolicies: off\n").build();
        assertTrue(site.published("articles/a/index.html").orElseThrow().contains("/sub/search/"));
        assertTrue(site.published(PAGE).orElseThrow().contains("<form action=\"/sub/search/\">2 1 "));
        assertTrue(site.published(PAGE).orElseThrow().contains("[Articles /sub/articles/]"));
        site.config("search: { enabled: false }\n").build();
        assertTrue(site.published("articles/a/index.html").orElseThrow().contains(">- "));
        assertFalse(site.published(PAGE).isPresent());
    }

    @Test
    void aReaderOfAnotherLanguageIsLedToItsSearch() {
        site.template("page", "<title>${page.title}</title>[${site.searchUrl}] ${page.body}")
                .config("languages: { fr: {}, de: {} }\n").with("content/articles/a.fr.md", "---\ntitle: Un\n---\nPremier texte\n").build();
        assertTrue(site.published("fr/articles/a/index.html").orElseThrow().contains("[/fr/search/]"));
        assertTrue(site.published("fr/search/words/0.json").orElseThrow().contains("premier"));
        assertFalse(words().contains("premier"));
    }

    @Test
    void anEditorsOwnPageWithTheLayoutIsTheSearchPage() {
        site.with("content/search.md", "---\ntitle: Find it\nlayout: search\nnoindex: true\n---\nMine\n").build();
        String page = site.published(PAGE).orElseThrow();
        assertTrue(page.contains("<title>Find it</title>") && page.contains("<form action=\"/search/\">2 1 "), page);
        assertTrue(site.published(WORDS).isPresent());
    }

    @Test
    void theSearchPageIsInNoSitemap() {
        site.build();
        assertFalse(site.published("sitemap.xml").orElseThrow().contains("search"));
    }
}
