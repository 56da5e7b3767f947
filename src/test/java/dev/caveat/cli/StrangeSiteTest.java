package dev.caveat.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd, hostile or both, and what becomes of it: never a stack trace, never a byte outside of the output. */
class StrangeSiteTest {
    private static final String ODD = "content/articles/odd.md";

    @TempDir
    Path folder;

    private TrialSite site;

    @BeforeEach
    void site() throws IOException {
        site = TrialSite.in(folder)
                .put("content/site.yaml", "title: Trial\nbaseUrl: https://example.org/\npolicies: off\n")
                .article("content/notes/good.md", "title: A good page");
    }

    private Said build(int exit) throws IOException {
        SortedMap<String, String> before = site.untouchable();
        Said said = site.build();
        assertAll(
                () -> assertEquals(exit, said.exit(), said.text()),
                () -> assertFalse(said.text().contains("\tat "), said.text()),
                () -> GalleryTest.wellSaid(said.text()),
                () -> assertEquals(before, site.untouchable()),
                () -> assertTrue(exit > 0 && said.text().contains("Nothing was built") || site.has("output/notes/good/index.html"), said.text()));
        return said;
    }

    private String odd() throws IOException {
        return site.read("output/articles/odd/index.html");
    }

    // Titles and front matter

    @Test
    void aTitleOfTwoThousandCharacters() throws IOException {
        site.article(ODD, "title: " + "long ".repeat(400));
        build(0);
        assertTrue(odd().contains("long ".repeat(399) + "long</h1>"));
    }

    @Test
    void aTitleWithHtmlIsText() throws IOException {
        site.article(ODD, "title: '<script>alert(1)</script> & \"more\"'");
        build(0);
        assertTrue(odd().contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; "));
        assertFalse(site.read("output/articles/index.html").contains("<script>alert"));
        assertFalse(site.read("output/atom.xml").contains("<script>alert"));
    }

    @Test
    void aTitleWithTemplateSyntaxIsText() throws IOException {
        site.article(ODD, "title: '${.now} <#include \"/etc/passwd\"> {{ x }}'");
        build(0);
        assertTrue(odd().contains("<h1>${.now} &lt;#include"));
    }

    @Test
    void aTitleThatIsEmptyIsNone() throws IOException {
        site.article(ODD, "title: ''");
        assertTrue(build(0).text().contains("warning[front-matter/no-title]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999-01-01", "-0001-01-01", "0000-00-00", "2026-01-05T25:00:00Z", "1e9", "999999999999999999999"})
    void aDateThatCannotBe(String date) throws IOException {
        site.article(ODD, "title: Odd\ndate: '" + date + "'");
        assertTrue(build(1).text().contains(ODD + ":3:7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "1969-12-31T23:59:59.9999999Z"})
    void aDateThatIsFarAway(String date) throws IOException {
        site.article(ODD, "title: Odd\ndate: '" + date + "'");
        assertTrue(site.build().exit() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"params: {\"\": 1}", "params: [a, b]", "params:", "image:", "tags: ['', ' ', '#', '..', '/', '%2e%2e']", "aliases: ['']", "review: {}", "review: {every: P1Y}", "review: {next: 2027-01-01}",
        "authors: []", "type: ../page", "type: partials/layout", "weight: -1000000", "linkTitle: ''", "menus: {main: {}}", "cascade: {title: x}", "lang: fr"})
    void frontMatterThatIsOddAndAllowed(String line) throws IOException {
        site.article(ODD, "title: Odd\n" + line);
        build(0);
        assertTrue(odd().contains("<h1>Odd</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout: ../../../etc/passwd", "layout: /etc/passwd", "layout: partials/none", "poll: ../site", "authors: [../site]", "disclaimers: [../site]",
        "slug: '..'", "slug: .", "slug: a/b", "slug: \"a\\0b\"", "slug: \"a\\nb\"", "slug: 'a:b'", "slug: '%2e%2e'", "url: /a//b/", "url: //b", "url: a", "url: '/a?b=c'",
        "url: /a/../../b", "url: '/a\\b'", "url: /.git/config", "url: /.caveat-manifest", "aliases: [/.caveat-manifest]", "url: /CON/", "weight: 99999999999999999999"})
    void frontMatterThatIsOddAndRefused(String line) throws IOException {
        site.article(ODD, "title: Odd\n" + line);
        assertTrue(build(1).text().contains("--> " + ODD + ":3:"));
    }

    // Addresses

    @Test
    void aPageAtTheAddressOfTheErrorPageTakesItsPlace() throws IOException {
        site.article(ODD, "title: Lost?\nurl: /404.html");
        build(0);
        assertTrue(site.read("output/404.html").contains("<h1>Lost?</h1>"));
    }

    @Test
    void aPageAtTheAddressOfTheSitemapIsAnError() throws IOException {
        site.article(ODD, "title: Odd\nurl: /sitemap.xml");
        assertTrue(build(1).text().contains("\"sitemap.xml\", which Caveat makes itself"));
    }

    @Test
    void anAddressThatNamesAFileIsOne() throws IOException {
        site.article(ODD, "title: Odd\nurl: /old/page.html");
        build(0);
        assertTrue(site.has("output/old/page.html"));
    }

    @Test
    void aSectionNamedLikeATaxonomyIsAnErrorOnlyWhereBothMakeAList() throws IOException {
        site.article("content/tags/about.md", "title: About our tags");
        build(0);
        site.article(ODD, "title: Odd\ntags: [about]");
        Said said = site.build();
        assertEquals(1, said.exit());
        assertTrue(said.text().contains("error[page/collision]"), said.text());
    }

    @Test
    void namesInAllScriptsBecomeAddresses() throws IOException {
        site.article("content/articles/\ud83d\ude42.md", "title: Emoji").article("content/articles/\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd.md", "title: \u05e9\u05dc\u05d5\u05dd")
                .article("content/articles/\u65e5\u672c.md", "title: \u65e5\u672c\ntags: [\u65e5\u672c, \ud83d\ude42]");
        build(0);
        assertTrue(site.has("output/articles/\ud83d\ude42/index.html"));
        assertTrue(site.has("output/articles/\u05e9\u05dc\u05d5\u05dd-\u05e2\u05d5\u05dc\u05dd/index.html"));
        assertTrue(site.has("output/articles/\u65e5\u672c/index.html"));
    }

    @Test
    void aTagThatIsNoNameOnWindowsIsReportedWhereItStands() throws IOException {
        site.article(ODD, "title: Odd\ntags: [PRN]");
        Said said = build(1);
        assertTrue(said.text().contains("--> " + ODD + ":3:8"), said.text());
        assertTrue(odd().contains("<h1>Odd</h1>"));
    }

    @Test
    void aVeryLongSlugIsRefused() throws IOException {
        site.article(ODD, "title: Odd\nslug: " + "x".repeat(300));
        assertTrue(build(1).text().contains("has a part of more than 200 characters"));
    }

    @Test
    void aNameOfManyBytesIsRefusedWhereItStands() throws IOException {
        site.article(ODD, "title: Odd\nslug: " + "\u65e5".repeat(150));
        assertTrue(build(1).text().contains("--> " + ODD + ":3:7"));
    }

    // Comments

    private Said comment(int exit, String text) throws IOException {
        site.article(ODD, "title: Odd");
        site.put("content/_comments/articles/odd/1.yaml", text);
        return build(exit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n---\n", "null\n", "[]\n"})
    void aCommentFileWithoutACommentIsNone(String text) throws IOException {
        comment(0, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\"><script>alert(1)</script>'", "'a b'", "\"a\\tb\"", "'<'", "'..'", "'#'", "\"\ud83d\ude42\"", "'comment-comment-'", "'%s'"})
    void aCommentIdIsOnlyAnId(String id) throws IOException {
        comment(0, "id: " + id + "\nauthor: River\nbody: The words of it.\n");
        assertTrue(odd().contains("The words of it."));
        assertFalse(odd().contains("<script>alert"));
        assertTrue(odd().matches("(?s).*id=\"comment-[\\p{L}\\p{N}_.-]+\".*"));
    }

    @Test
    void aNameOfOnlyInvisibleCharactersIsNone() throws IOException {
        comment(0, "author: \"\u200b\u202e\"\nbody: The words of it.\n");
        assertTrue(odd().contains("Anonymous"));
    }

    @Test
    void aNameCannotPlayAModerator() throws IOException {
        comment(0, "author: \"<b>Ada</b> (Moderator)\"\nrole: moderator\nbody: The words of it.\n");
        assertFalse(odd().contains("<b>Ada"));
        assertFalse(odd().contains("role-moderator"));
    }

    @Test
    void commentsInCommentsFolderLinkedToThemselves() throws IOException {
        site.article(ODD, "title: Odd").link("content/_comments/articles/odd/again", Path.of("."));
        assertTrue(build(1).text().contains("--> content/_comments/articles/odd/again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[[]]", "a", "42", "- - x", "\u0000", "id: [1]\nbody: x", "body: {a: b}", "date: 2026-13-01\nbody: x", "status: gone\nbody: x", "pinned: perhaps\nbody: x",
        "&a [*a]", "body: !!binary \"?\"\nauthor: {}"})
    void aCommentThatIsNoneNeverBreaksTheProgram(String text) throws IOException {
        site.article(ODD, "title: Odd");
        site.put("content/_comments/articles/odd/1.yaml", text);
        Said said = site.build();
        assertTrue(said.exit() < 2, said.text());
        GalleryTest.wellSaid(said.text());
        assertTrue(site.has("output/notes/good/index.html"));
    }

    // People, polls, rules

    @ParameterizedTest
    @ValueSource(strings = {"name: Ada\nrole: king", "name: [Ada]", "[]", "role: moderator", "name: Ada\ncredentials: [{issuer: x}]", "name: Ada\ncredentials: 5: 6", "name: Ada\ncredentials: [{name: X, url: 'javascript:alert(1)'}]", "Ada"})
    void aPersonThatIsWrong(String text) throws IOException {
        site.put("content/_people/ada.yaml", text);
        assertTrue(build(1).text().contains("--> content/_people/ada.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question: Q\noptions: [{id: a, label: A, votes: -1}]", "question: Q\noptions: [{id: a, label: A, votes: 99999999999}]",
        "question: Q\noptions: [{id: a}]", "question: Q\noptions: [{id: a, label: A}, {id: a, label: B}]", "question: Q\noptions: [{id: a, label: ' '}]", "question: Q\nsuppressBelow: -1",
        "question: Q\noptions: a", "question: Q\nstatus: perhaps", "options: []", "question: Q\nclosed: soon"})
    void aPollThatIsWrong(String text) throws IOException {
        site.put("content/_polls/poll.yaml", text);
        assertTrue(build(1).text().contains("--> content/_polls/poll.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question: Q\nstatus: closed\noptions: []", "question: Q\nstatus: closed", "question: Q\nstatus: open\nresults: hidden"})
    void aPollThatIsOddCanBeShown(String text) throws IOException {
        site.put("content/_polls/poll.yaml", text).article(ODD, "title: Odd\npoll: poll");
        assertTrue(build(0).exit() == 0);
        assertTrue(odd().contains("<h1>Odd</h1>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "- x", "- id: a", "- {id: a, require: {}}", "- {id: a, require: {disclaimer: x}, when: {not: 5}}", "- {id: a, require: x}",
        "- {id: a, require: {disclaimer: x}, when: {path: '['}}", "{}"})
    void policiesThatAreOdd(String text) throws IOException {
        site.put("content/_policies.yaml", text);
        Said said = site.build();
        assertTrue(said.exit() < 2, said.text());
        GalleryTest.wellSaid(said.text());
    }

    @Test
    void anUnknownKeyInANegatedConditionCannotSwitchARuleOff() throws IOException {
        site.put("content/_disclaimers/opinion.md", "---\ntitle: Opinion\n---\nAn opinion.\n")
                .put("content/_policies.yaml", "- id: a\n  when: {not: {typ: [story]}}\n  require: {disclaimer: opinion}\n");
        assertTrue(build(1).text().contains("error[policy/unknown-key]: there is no key \"typ\""));
    }

    // The configuration

    @ParameterizedTest
    @ValueSource(strings = {"theme: ''", "theme: .", "theme: ..", "theme: /etc", "timezone: ''", "taxonomies: {'': {}}", "taxonomies: {../up: {}}", "taxonomies: {articles: {}}", "taxonomies: {author: {}}", "taxonomies: {title: {}}", "taxonomies: {authors: {}}", "taxonomies: {params: {}}", "taxonomies: {Tags: {}, tags: {}}",
        "permalinks: {articles: ''}", "permalinks: {articles: '/../:slug/'}", "permalinks: {articles: '/:slug?/'}", "permalinks: {'': '/'}", "language: ../../x", "language: ''",
        "menus: {main: [{title: X, url: 'javascript:alert(1)'}]}", "menus: {main: [{title: X, url: \" java\\tscript:alert(1)\"}]}", "menus: {main: 5}", "menus: [a]", "types: [a]", "types: {'': {}}", "languages: {../x: {}}", "languages: [fr]",
        "defaults: {path: '[', values: {type: x}}", "defaults: [{values: 5}]", "feeds: {formats: [json, json]}", "feeds: {size: 0}", "pagination: 5", "params: []",
        "comments: {maxDepth: 0}", "markdown: {html: everything}", "disclaimers: {required: [{id: ''}]}", "environments: 5"})
    void aConfigurationThatIsOdd(String line) throws IOException {
        site.put("content/site.yaml", "title: Trial\nbaseUrl: https://example.org/\npolicies: off\n" + line + "\n").article(ODD, "title: Odd\ntags: [a]");
        SortedMap<String, String> before = site.untouchable();
        Said said = site.build();
        assertTrue(said.exit() < 2, said.text());
        GalleryTest.wellSaid(said.text());
        assertEquals(before, site.untouchable());
        if (said.exit() == 0) {
            assertFalse(odd().matches("(?s).*href=\"\\s*java\\s*script:.*"), "a script as a link");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "/", "https://", "https:///x/", "ftp://example.org/", "https://example.org/../../", "https://user:secret@example.org/", "https://example.org/?q", "https://ex ample.org/",
        "javascript:alert(1)", "https://example.org:99999999/", "https://[::1/"})
    void aBaseUrlThatIsNone(String url) throws IOException {
        site.put("content/site.yaml", "title: Trial\nbaseUrl: \"" + url.replace("'", "") + "\"\n");
        Said said = site.build();
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains("--> content/site.yaml:2:10"), said.text());
    }
}
