package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of all pages by their dates: what it shows, where it is, and after which edits it is rendered. */
class ArchiveTest {
    @TempDir
    Path root;

    SmallSite site;

    @BeforeEach
    void site() {
        site = new SmallSite(root).theme("tiny");
        settings("archive: { size: 2 }");
        article("a", "title: A\ndate: 2023-05-01", "First.");
        article("b", "title: B\ndate: 2024-03-01", "Second.");
        article("c", "title: C\ndate: 2024-03-02", "Third.");
        article("d", "title: D\ndate: 2024-11-04", "Fourth.");
        article("e", "title: E", "Without a date.");
        site.build();
    }

    void settings(String more) {
        site.put("content/site.yaml", "title: Small\nbaseUrl: https://example.org/\npolicies: off\nlinks: off\ntheme: tiny\n" + more + "\n");
    }

    void article(String name, String front, String body) {
        site.put("content/articles/" + name + ".md", "---\n" + front + "\n---\n" + body + "\n");
    }

    /** The files of the archive that the next build renders; all files are those of a build from nothing. */
    Set<String> rendered() {
        Report report = site.build();
        Path clean = root.resolve("clean");
        site.clean(clean);
        assertEquals(SmallSite.tree(clean), SmallSite.tree(site.output()));
        return report.rendered().keySet().stream().filter(path -> path.startsWith("archive/")).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> pages(String... names) {
        return List.of(names).stream().map(name -> "archive" + name + "/index.html").collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void yearsAndMonthsAreHeadingsAndPagesWithoutADateAreLeftOut() {
        String overview = site.read("output/archive/index.html");
        assertTrue(overview.contains("<a href=\"/archive/2024/\">2024 3</a><a href=\"/archive/2023/\">2023 1</a>"), overview);
        String year = site.read("output/archive/2024/index.html");
        assertTrue(year.contains("<h1>Archive 2024"), year);
        assertTrue(year.indexOf("<h2>November</h2>") < year.indexOf("D / D"), year);
        assertTrue(year.indexOf("D / D") < year.indexOf("<h2>March</h2>"), year);
        assertTrue(year.indexOf("<h2>March</h2>") < year.indexOf("C / C"), year);
        assertFalse(year.contains("B / B"), year);
        assertTrue(site.read("output/archive/2024/page/2/index.html").contains("B / B"));
        assertTrue(year.contains("1/2 /archive/2024/page/2/ /archive/2023/"), year);
        assertTrue(site.read("output/sitemap.xml").contains("<loc>https://example.org/archive/2024/page/2/</loc>"));
        assertFalse(SmallSite.tree(site.output().resolve("archive")).toString().contains("E / E"));
    }

    @Test
    void aTextRendersNoPageOfIt() {
        // Without a description, cards show the beginning of the text; these lists do not.
        article("c", "title: C\ndate: 2024-03-02", "Third, in other words.");
        assertEquals(pages(), rendered());
    }

    @Test
    void aTitleRendersThePartThatShowsIt() {
        article("b", "title: Beta\ndate: 2024-03-01", "Second.");
        assertEquals(pages("/2024/page/2"), rendered());
    }

    @Test
    void aPageOfAYearThatIsThereRendersItAndTheOverview() {
        article("f", "title: F\ndate: 2023-06-01", "Sixth.");
        assertEquals(pages("", "/2023"), rendered());
    }

    @Test
    void aNewYearRendersItAndTheOverviewAndTheYearBeside() {
        article("f", "title: F\ndate: 2022-06-01", "Sixth.");
        assertEquals(pages("", "/2022", "/2023"), rendered());
    }

    @Test
    void aSmallSiteHasOnePageOfIt() {
        settings("archive: { size: 4 }");
        assertEquals(pages(""), rendered());
        String all = site.read("output/archive/index.html");
        assertTrue(all.indexOf("<h2>2024</h2>") < all.indexOf("B / B") && all.indexOf("B / B") < all.indexOf("<h2>2023</h2>"), all);
        assertFalse(site.has("output/archive/2024/index.html"));
    }

    @Test
    void itMayLieElsewhereOrNowhere() {
        settings("archive: /by/date");
        rendered();
        assertTrue(site.has("output/by/date/index.html"));
        assertTrue(site.read("output/index.html").contains("<a href=\"/by/date/\">Archive</a>"));
        settings("archive: off");
        rendered();
        assertFalse(site.has("output/by/date/index.html"));
        assertFalse(site.read("output/index.html").contains("/by/date/"));
    }

    @Test
    void aPageOfTheEditorsStandsForTheWholeOfIt() {
        site.put("content/archive.md", "---\ntitle: Our own\n---\nBy hand.\n");
        assertEquals(pages(""), rendered());
        assertTrue(site.read("output/archive/index.html").contains("By hand."));
        assertFalse(site.has("output/archive/2024/index.html"));
    }

    @Test
    void aFormerAddressStaysWhatItIs() {
        article("a", "title: A\ndate: 2023-05-01\naliases: [/archive/2023/]", "First.");
        Report report = site.build();
        assertEquals(List.of(), report.problems());
        assertTrue(site.read("output/archive/2023/index.html").contains("http-equiv=\"refresh\""));
    }

    @Test
    void aThemeWithoutTheTemplateHasNone() {
        site.delete("themes/tiny/templates/archive.ftlh");
        assertEquals(pages(), rendered());
        assertFalse(site.has("output/archive/index.html"));
        assertFalse(site.read("output/sitemap.xml").contains("/archive/"));
    }

    @Test
    void theYearIsThatOfTheSitesOwnZone() {
        settings("archive: { size: 1 }\ntimezone: Pacific/Auckland");
        article("a", "title: A\ndate: 2022-12-31T20:00:00Z", "First.");
        rendered();
        assertTrue(site.read("output/archive/2023/index.html").contains("<h2>January</h2>"));
    }

    @Test
    void whatMustBeSaidOfAPageIsSaidOrTheListIsHeldBack() {
        article("c", "title: C\ndate: 2024-03-02\ndisclosures: [{ kind: sponsor, by: Tea House }]", "Third.");
        rendered();
        String notice = "Sponsored";
        assertTrue(site.read("output/archive/2024/index.html").contains(notice), site.read("output/archive/2024/index.html"));
        String entry = "themes/tiny/templates/partials/entry.ftlh";
        site.put(entry, site.read(entry).replace("${told.title}", ""));
        Report report = site.build();
        assertEquals(pages("/2024"), Set.copyOf(report.withheld()));
    }
}
