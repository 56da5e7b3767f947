package dev.caveat.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Prepared;
import dev.caveat.model.FeedFormat;
import dev.caveat.model.Moved;
import dev.caveat.model.Selection;
import dev.caveat.model.Site;
import dev.caveat.parallel.Parallel;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import dev.caveat.problem.Problems;
import dev.caveat.read.ConfigReader;
import dev.caveat.read.SiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files a site consists of, and what becomes of those that want one place. */
class PlannerTest {
    private static final String SITE = "title: Small\nbaseUrl: https://example.org/\npagination: { size: 2 }\n";

    @TempDir
    Path root;

    private final Problems problems = new Problems();

    @BeforeEach
    void site() throws IOException {
        put("content/site.yaml", SITE);
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private void page(String path, String front) throws IOException {
        put("content/" + path, "---\ntitle: T\n" + front + "---\nText.\n");
    }

    private Plan plan(String... themeFiles) {
        return Planner.plan(read(), List.of(themeFiles), List.of("person", "people", "disclaimers"), Prepared.PATHS, problems);
    }

    private Site read() {
        return SiteReader.read(
                        root, ConfigReader.Overrides.NONE, new Selection(Instant.parse("2026-01-01T00:00:00Z"), false, false, false),
                        new Parallel(1), problems)
                .orElseThrow().site();
    }

    private Set<String> collisions() {
        return problems.all().stream().filter(problem -> problem.code() == Code.PAGE_COLLISION).map(problem -> problem.place().file())
                .collect(Collectors.toSet());
    }

    @Test
    void anEmptySiteHasItsHomePageAndWhatProgramsRead() {
        assertEquals(Set.of("index.html", "404.html", "sitemap.xml", "robots.txt", "atom.xml"), plan().outputs().keySet());
    }

    @Test
    void pagesListsTermsAndTheirParts() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            page("articles/" + name + ".md", "date: 2025-01-01\ntags: [Sleep]\n");
        }
        Set<String> paths = plan().outputs().keySet();
        assertTrue(paths.containsAll(Set.of(
                "articles/a/index.html", "articles/index.html", "articles/page/2/index.html", "page/2/index.html", "tags/index.html",
                "tags/sleep/index.html", "tags/sleep/page/2/index.html")), paths::toString);
        assertFalse(paths.contains("categories/index.html"), "a taxonomy without terms has no list");
    }

    @Test
    void anAliasLeadsToItsPage() throws IOException {
        page("articles/a.md", "aliases: [/old/, /older.html]\n");
        assertEquals(new Recipe.Redirect("articles/a"), plan().outputs().get("old/index.html").recipe());
        assertEquals(new Recipe.Redirect("articles/a"), plan().outputs().get("older.html").recipe());
    }

    @Test
    void sectionsHaveFeedsAsSoonAsTheyListAPageWithADateAndTermsWhereTheSiteWantsIt() throws IOException {
        page("articles/a.md", "date: 2025-01-01\ntags: [Sleep]\n");
        page("pages/b.md", "tags: [About]\n");
        assertEquals(Set.of("atom.xml", "articles/atom.xml"), feeds());
        put("content/articles/index.md", "---\nurl: /all.html\n---\n");
        put("content/site.yaml", SITE + "feeds: { formats: [rss, json], of: [sections, terms] }\n");
        assertEquals(Set.of("all/rss.xml", "all/feed.json", "tags/sleep/rss.xml", "tags/sleep/feed.json"), feeds());
        assertEquals(new Recipe.Feed(FeedFormat.RSS, new Query.InSection("articles")), plan().outputs().get("all/rss.xml").recipe());
        assertEquals("content/articles/index.md", plan().outputs().get("all/rss.xml").source());
        put("content/site.yaml", SITE + "feeds: { size: 0, of: [site, sections, terms] }\n");
        assertEquals(Set.of(), feeds());
    }

    @Test
    void theFeedsOfAllCommentsHaveTheirAddressForThemselves() throws IOException {
        page("comments/a.md", "date: 2025-01-01\n");
        put("content/_comments/comments/a/1.yaml", "{ author: x, date: 2025-01-01, body: Hello }\n");
        assertEquals(Set.of("atom.xml"), feeds());
        assertTrue(plan().outputs().get("comments/atom.xml").recipe() instanceof Recipe.CommentFeed);
        assertEquals(Set.of(), collisions());
    }

    private Set<String> feeds() {
        return plan().outputs().values().stream().filter(output -> output.recipe() instanceof Recipe.Feed).map(Output::path).collect(Collectors.toSet());
    }

    @Test
    void hostsAreToldOfAliasesThatLeadSomewhere() throws IOException {
        page("articles/a.md", "aliases: [/old/, /older.html, /articles/b/, /same/]\n");
        page("articles/b.md", "aliases: [/same/]\n");
        assertFalse(plan().outputs().containsKey("_redirects"));
        put("content/site.yaml", SITE + "hosting: netlify\n");
        Recipe.Redirects redirects = (Recipe.Redirects) plan().outputs().get("_redirects").recipe();
        assertEquals(List.of("/old/", "/older.html"), redirects.moved().stream().map(Moved::from).toList());
        put("content/_static/_redirects", "mine");
        put("content/_static/_headers", "mine");
        assertEquals(new Recipe.Copy("content/_static/_redirects"), plan().outputs().get("_redirects").recipe());
        assertEquals(new Recipe.Copy("content/_static/_headers"), plan().outputs().get("_headers").recipe());
    }

    @Test
    void ofTwoPagesWithOneAddressNeitherIsPublished() throws IOException {
        page("articles/a.md", "slug: same\n");
        page("articles/b.md", "slug: same\n");
        Plan plan = plan();
        assertFalse(plan.outputs().containsKey("articles/same/index.html"));
        assertEquals(Set.of("articles/same/index.html"), plan.contested());
        Problem problem = problems.all().stream().filter(one -> one.code() == Code.PAGE_COLLISION).findFirst().orElseThrow();
        assertEquals("content/articles/b.md:3:7", problem.place().text());
        assertEquals(Optional.of("content/articles/a.md:3:7"), problem.notes().get(0).place().map(place -> place.text()));
    }

    @Test
    void pathsThatDifferInCaseAreOneOnSomeDisks() throws IOException {
        page("articles/a.md", "slug: Same\n");
        page("articles/b.md", "slug: same\n");
        assertEquals(Set.of("articles/Same/index.html", "articles/same/index.html"), plan().contested());
    }

    @Test
    void pathsThatDifferInTheFormOfAnAccentAreOneOnSomeDisks() throws IOException {
        page("articles/a.md", "");
        put("content/_static/articles/cafe\u0301.txt", "x");
        put("content/_static/articles/caf\u00e9.txt", "y");
        assertEquals(2, plan().contested().size());
    }

    @Test
    void aFileCannotStandWhereAFolderMust() throws IOException {
        page("articles/a.md", "");
        put("content/_static/articles", "a file");
        assertTrue(plan().contested().contains("articles"));
        assertEquals(1, collisions().size());
    }

    @Test
    void aTermAndAPageWithOneAddressAreBothLeftOut() throws IOException {
        page("x.md", "url: /tags/sleep/\n");
        page("articles/a.md", "tags: [sleep]\n");
        assertEquals(Set.of("tags/sleep/index.html"), plan().contested());
        assertEquals(Set.of("content/x.md"), collisions());
    }

    @Test
    void anEditorsOwnFileStandsForOneThatIsMade() throws IOException {
        put("content/_static/robots.txt", "mine");
        put("content/_static/assets/x.css", "mine");
        put("content/404.html", "mine");
        Plan plan = plan("assets/x.css");
        assertEquals(new Recipe.Copy("content/_static/robots.txt"), plan.outputs().get("robots.txt").recipe());
        assertEquals(new Recipe.Copy("content/404.html"), plan.outputs().get("404.html").recipe());
        assertEquals(new Recipe.Copy("content/_static/assets/x.css"), plan.outputs().get("assets/x.css").recipe());
        assertEquals(Set.of(), plan.contested());
    }

    @Test
    void peopleHavePagesWithAsManyPartsAsTheirLongerList() throws IOException {
        put("content/_people/ada.yaml", "name: Ada\nrole: expert\n");
        put("content/_people/kit.yaml", "name: Kit\n");
        put("content/_people/deep/Ben Ö.yaml", "name: Ben\nrole: reviewer\n");
        for (String name : List.of("a", "b", "c")) {
            page("articles/" + name + ".md", "authors: [ada]\nreview: { by: [deep/Ben Ö], on: 2025-01-01 }\n");
        }
        page("hidden.md", "unlisted: true\nauthors: [kit]\n");
        assertEquals(
                Set.of("people/index.html", "people/ada/index.html", "people/ada/page/2/index.html", "people/deep-ben-ö/index.html",
                        "people/deep-ben-ö/page/2/index.html"),
                peoplePaths());
        assertEquals("content/_people/ada.yaml", plan().outputs().get("people/ada/index.html").source());
        page("shown.md", "authors: [kit]\n");
        assertEquals(new Recipe.Profile("kit", 1), plan().outputs().get("people/kit/index.html").recipe());
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npeople: { pages: no }\n");
        assertEquals(Set.of(), peoplePaths());
    }

    private Set<String> peoplePaths() {
        return plan().outputs().keySet().stream().filter(path -> path.startsWith("people/")).collect(Collectors.toSet());
    }

    @Test
    void aSiteWhereNobodyHasAPageHasNoListOfThem() throws IOException {
        put("content/_people/kit.yaml", "name: Kit\n");
        assertEquals(Set.of(), peoplePaths());
    }

    @Test
    void anEditorsSectionStandsForTheListOfPeopleAndCollidesWithAPersonAlone() throws IOException {
        put("content/_people/ada.yaml", "name: Ada\nrole: expert\n");
        put("content/_people/ben.yaml", "name: Ben\nrole: expert\n");
        page("people/index.md", "");
        page("people/ada.md", "");
        Plan plan = plan();
        assertEquals(new Recipe.Listing(new Query.InSection("people"), "people", 1), plan.outputs().get("people/index.html").recipe());
        assertEquals(Set.of("people/ada/index.html"), plan.contested());
        assertTrue(plan.outputs().containsKey("people/ben/index.html"));
        assertEquals(Set.of("content/_people/ada.yaml"), collisions());
    }

    @Test
    void twoPeopleWithOneAddressAreBothLeftOut() throws IOException {
        put("content/_people/ada-b.yaml", "name: Ada\nrole: expert\n");
        put("content/_people/Ada B.yaml", "name: Other\nrole: expert\n");
        assertEquals(Set.of("people/ada-b/index.html"), plan().contested());
    }

    private Plan searched() {
        return Planner.plan(read(), List.of(), List.of("search"), Prepared.PATHS, problems);
    }

    @Test
    void aSiteWithSomethingToSearchHasASearchPageAndItsIndex() throws IOException {
        assertFalse(searched().outputs().containsKey("search/index.html"), "there is nothing to find");
        page("articles/a.md", "");
        assertFalse(plan().outputs().containsKey("search/index.html"), "the theme has no template");
        Plan plan = searched();
        assertEquals(new Recipe.Search("en"), plan.outputs().get("search/index.html").recipe());
        assertEquals(new Recipe.SearchWords("en", 0), plan.outputs().get("search/words/0.json").recipe());
        assertEquals(new Recipe.SearchPages("en", 0), plan.outputs().get("search/pages/0.json").recipe());
        assertFalse(plan.outputs().containsKey("search/words/1.json"));
    }

    @Test
    void whatIsNotListedIsNotSearched() throws IOException {
        page("articles/a.md", "unlisted: true\n");
        page("articles/b.md", "noindex: true\n");
        page("index.md", "");
        assertFalse(searched().outputs().containsKey("search/index.html"));
    }

    @Test
    void theIndexGrowsWithTheSite() throws IOException {
        for (int i = 0; i < 130; i++) {
            page("articles/a" + i + ".md", "");
        }
        Set<String> paths = searched().outputs().keySet();
        assertTrue(paths.containsAll(Set.of("search/words/3.json", "search/pages/5.json")), paths::toString);
        assertFalse(paths.contains("search/words/4.json") || paths.contains("search/pages/6.json"), paths::toString);
    }

    @Test
    void searchIsWhereTheSiteWantsIt() throws IOException {
        page("articles/a.md", "");
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\nsearch: { path: /find/it }\n");
        assertTrue(searched().outputs().keySet().containsAll(Set.of("find/it/index.html", "find/it/words/0.json")));
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\nsearch: { enabled: false }\n");
        assertTrue(searched().outputs().keySet().stream().noneMatch(path -> path.startsWith("search/")));
    }

    @Test
    void eachLanguageIsSearchedBelowItsAddress() throws IOException {
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\nlanguages: { fr: {}, de: {} }\n");
        page("articles/a.md", "");
        page("articles/a.fr.md", "");
        Set<String> paths = searched().outputs().keySet();
        assertTrue(paths.containsAll(Set.of("search/index.html", "fr/search/index.html", "fr/search/words/0.json")), paths::toString);
        assertFalse(paths.contains("de/search/index.html"));
    }

    @Test
    void anEditorsOwnSearchPageStaysAndHasTheIndex() throws IOException {
        page("articles/a.md", "");
        page("search.md", "layout: search\n");
        Plan plan = searched();
        assertEquals(new Recipe.Article("search"), plan.outputs().get("search/index.html").recipe());
        assertTrue(plan.outputs().containsKey("search/words/0.json"));
        assertEquals(Set.of(), collisions());
    }

    @Test
    void commentsHaveFeedsWhereAPageHasSome() throws IOException {
        page("articles/a.md", "comments: \"off\"\n");
        assertFalse(plan().outputs().containsKey("comments/atom.xml"));
        page("articles/b.md", "");
        put("content/_comments/articles/a/1.yaml", "{ author: x, date: 2025-01-01, body: Hello }\n");
        assertFalse(plan().outputs().containsKey("comments/atom.xml"));
        put("content/_comments/articles/b/1.yaml", "{ author: x, date: 2025-01-01, body: Hello }\n");
        assertEquals(new Recipe.CommentFeed(FeedFormat.ATOM, ""), plan().outputs().get("comments/atom.xml").recipe());
        assertEquals(new Recipe.CommentFeed(FeedFormat.JSON, ""), plan().outputs().get("comments/feed.json").recipe());
    }

    @Test
    void articlesHaveFeedsOfTheirOwnBelowTheirAddressWhereTheSiteWantsThem() throws IOException {
        page("articles/a.md", "");
        page("articles/b.md", "url: /x/b.c.html\n");
        page("articles/none.md", "");
        for (String name : List.of("a", "b")) {
            put("content/_comments/articles/" + name + "/1.yaml", "{ author: x, date: 2025-01-01, body: Hello }\n");
        }
        assertFalse(plan().outputs().containsKey("articles/a/comments/atom.xml"));
        put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\ncomments: { feeds: { articles: true, formats: [json, json] } }\n");
        assertEquals(
                Set.of("comments/feed.json", "articles/a/comments/feed.json", "x/b.c/comments/feed.json"),
                plan().outputs().values().stream().filter(output -> output.recipe() instanceof Recipe.CommentFeed).map(Output::path)
                        .collect(Collectors.toSet()));
        assertEquals("content/articles/a.md", plan().outputs().get("articles/a/comments/feed.json").source());
        assertEquals(Set.of(), collisions());
    }

    @Test
    void aFileOfTheNameOfAFeedIsACollision() throws IOException {
        page("articles/a.md", "");
        put("content/_comments/articles/a/1.yaml", "{ author: x, date: 2025-01-01, body: Hello }\n");
        put("content/_static/comments/atom.xml", "mine");
        assertEquals(Set.of("comments/atom.xml"), plan().contested());
        assertEquals(Set.of("content/_static/comments/atom.xml"), collisions());
    }

    @Test
    void threeOfOnePlaceAreAllLeftOut() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            page("articles/" + name + ".md", "url: /same/\n");
        }
        Plan plan = plan();
        assertFalse(plan.outputs().containsKey("same/index.html"));
        assertEquals(Set.of("content/articles/b.md", "content/articles/c.md"), collisions());
    }

    @Test
    void aQueryIsReadAgainFromItsText() {
        for (Query query : List.of(new Query.Latest(), new Query.InSection("a/b"), new Query.InSection(""), new Query.WithTerm("tags", "c-1"))) {
            assertEquals(Optional.of(query), Query.of(query.text()));
        }
        assertEquals(Optional.empty(), Query.of("nothing/known"));
    }

    @Test
    void aQueryForWhatIsGoneHasNoPages() {
        Site site = read();
        assertEquals(List.of(), new Query.InSection("gone").answer(site));
        assertEquals(List.of(), new Query.WithTerm("gone", "gone").answer(site));
    }
}
