package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import dev.caveat.problem.Code;
import dev.caveat.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To which pages an article leads, and after which edits of those it is rendered. */
class RelatedTest {
    private static final Pattern ENTRY = Pattern.compile("<p><a href=\"[^\"]*\">([^<]*) / ");

    @TempDir
    Path root;

    SmallSite site;

    @BeforeEach
    void site() {
        site = new SmallSite(root).theme("tiny");
        settings("");
        article("x/a", "A", "tags: [sleep, light]");
        article("x/b", "B", "tags: [Sleep]\ndate: 2025-01-01");
        article("x/c", "C", "tags: [sleep]\ndate: 2025-01-02");
        article("y/d", "D", "tags: [sleep]\ndate: 2025-02-01");
        article("y/e", "E", "tags: [light]\ndate: 2020-01-01");
        article("y/f", "F", "tags: [noise]");
    }

    void settings(String more) {
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\ntheme: tiny\narchive: off\n" + more + "\n");
    }

    void article(String path, String title, String front) {
        site.put("content/" + path + ".md", "---\ntitle: " + title + "\n" + front + "\n---\nText of " + title + ".\n");
    }

    /** The titles of the pages to which an article leads, after a build that leaves what a build from nothing leaves. */
    List<String> related(String path) {
        Report report = site.build();
        assertEquals(Set.of(), Set.copyOf(report.withheld()));
        Path clean = root.resolve("clean");
        site.clean(clean);
        assertEquals(SmallSite.tree(clean), SmallSite.tree(site.output()));
        return shown(path);
    }

    List<String> shown(String path) {
        List<String> titles = new ArrayList<>();
        Matcher entry = ENTRY.matcher(site.read("output/" + path + "/index.html"));
        while (entry.find()) {
            titles.add(entry.group(1));
        }
        return titles;
    }

    @Test
    void aRareTermCountsMoreThenTheSameSectionThenTheNewer() {
        assertEquals(List.of("E", "C", "B"), related("x/a"));
        assertEquals(List.of("C", "B", "A"), shown("y/d"));
    }

    @Test
    void twoSharedTermsCountMoreThanOne() {
        article("y/g", "G", "tags: [sleep, light]\ndate: 2001-01-01");
        assertEquals("G", related("x/a").get(0));
    }

    @Test
    void aTermOfAnotherTaxonomyIsAnotherTerm() {
        article("y/g", "G", "categories: [noise]");
        assertEquals(List.of(), related("y/f"));
    }

    @Test
    void whatIsUnlistedRetractedOrAnotherLanguageIsNotFound() {
        settings("languages: { fr: {} }");
        article("y/g", "G", "tags: [noise]\nunlisted: true");
        article("y/h", "H", "tags: [noise]\ncorrections: [{ date: 2025-01-01, text: Wrong, retraction: true }]");
        article("y/i", "I", "tags: [noise]\ndraft: true");
        article("y/j.fr", "J", "tags: [noise]");
        article("y/k.fr", "K", "tags: [noise]");
        assertEquals(List.of(), related("y/f"));
        assertEquals(List.of("F"), shown("y/g"));
        assertEquals(List.of("K"), shown("fr/y/j"));
    }

    @Test
    void whatAPageNamesComesFirstAndInOrder() {
        article("x/a", "A", "tags: [sleep, light]\nrelated: [y/f, /x/c.md, y/f, x/a]");
        assertEquals(List.of("F", "C", "E"), related("x/a"));
        settings("related: 1");
        assertEquals(List.of("F", "C"), related("x/a"));
        settings("related: 0");
        assertEquals(List.of("F", "C"), related("x/a"));
        assertEquals(List.of(), shown("x/b"));
    }

    @Test
    void ofATermThatManyHaveThoseNearInTimeCount() {
        for (int i = 0; i < 150; i++) {
            article("z/n" + (1000 + i), "N" + (1000 + i), "tags: [all" + (i == 20 || i == 140 ? ", rare" : "") + "]\ndate: " + (1850 + i) + "-01-01");
        }
        site.build();
        assertEquals(List.of("N1105", "N1104", "N1103"), shown("z/n1075"));
        assertEquals(List.of("N1140", "N1050", "N1049"), shown("z/n1020"));
        article("z/n2000", "N2000", "tags: [all]\ndate: 2025-06-01");
        long rendered = articles(site.build()).size();
        // The thirty before it, as one more newer page is near them.
        assertTrue(rendered > 20 && rendered <= 32, rendered + " articles");
        related("z/n2000");
    }

    @Test
    void aPageMayWantNone() {
        article("x/a", "A", "tags: [sleep, light]\nrelated: false");
        assertEquals(List.of(), related("x/a"));
        article("x/a", "A", "tags: [sleep, light]\nrelated: true");
        assertEquals(List.of("E", "C", "B"), related("x/a"));
    }

    @Test
    void anUnknownPageIsReportedAndTheOthersAreShown() {
        article("y/i", "I", "draft: true");
        article("x/a", "A", "related: [y/ff, y/f, y/i]");
        Report report = site.build();
        List<Problem> problems = report.problems().stream().filter(problem -> problem.code() == Code.PAGE_UNKNOWN).toList();
        assertEquals(List.of("there is no page \"y/ff\"", "the page \"y/i\" is not published"), problems.stream().map(Problem::message).toList());
        assertTrue(problems.get(0).toString().contains("did you mean"), problems.toString());
        assertEquals(3, problems.get(0).place().line());
        assertEquals(List.of("F"), shown("x/a"));
    }

    @Test
    void aTextRendersItsOwnPageAloneAndATitleThoseThatLeadToIt() {
        site.build();
        site.put("content/y/e.md", site.read("content/y/e.md").replace("Text of E", "Other words"));
        assertEquals(Set.of("y/e/index.html"), articles(site.build()));
        site.put("content/y/e.md", site.read("content/y/e.md").replace("title: E", "title: Echo"));
        // d and f are its neighbours.
        assertEquals(Set.of("x/a/index.html", "y/d/index.html", "y/e/index.html", "y/f/index.html"), articles(site.build()));
    }

    private static Set<String> articles(Report report) {
        Set<String> articles = new TreeSet<>(report.rendered().keySet());
        articles.removeIf(path -> !path.matches("[xyz]/[a-z0-9]+/index.html"));
        return articles;
    }

    @Test
    void whatMustBeSaidOfAPageIsSaidOrTheArticleIsHeldBack() {
        article("y/e", "E", "tags: [light]\ndate: 2020-01-01\ndisclosures: [{ kind: sponsor, by: Tea House }]");
        // A link in the text is no entry.
        article("x/a", "A", "tags: [sleep, light]\ndescription: x");
        site.put("content/x/a.md", site.read("content/x/a.md") + "[one](../y/e.md) and [another](b.md)\n");
        assertEquals(List.of("E", "C", "B"), related("x/a"));
        assertTrue(site.read("output/x/a/index.html").contains("Sponsored"));
        String entry = "themes/tiny/templates/partials/entry.ftlh";
        site.put(entry, site.read(entry).replace("${told.title}", ""));
        Report report = site.build();
        assertTrue(report.withheld().contains("x/a/index.html"), report.withheld().toString());
        assertFalse(report.withheld().contains("x/b/index.html"));
    }
}
