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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polls in the texts of pages, whatever else is in these. */
class PollsTest {
    private static final String A = "articles/a/index.html";
    private static final String B = "articles/b/index.html";
    private static final String FORM = "<form id=\"poll-p\" action=\"https://forms.example/\"><input type=\"radio\" name=\"x\"> 70 &amp; 30</form>";

    @TempDir
    Path folder;

    private Workspace site;

    @BeforeEach
    void site() {
        site = new Workspace(folder).template("partials/poll",
                "<form id=\"${poll.anchor}\" action=\"https://forms.example/\"><input type=\"radio\" name=\"x\"> <#list poll.options as o>${o.votes!\"?\"}<#sep> &amp; </#list></form>");
        poll("p", 70, 30);
    }

    private void poll(String id, int yes, int no) {
        site.with("content/_polls/" + id + ".yaml", "question: q\nstatus: closed\noptions: [{ id: y, label: Y, votes: " + yes + " }, { id: n, label: N, votes: " + no + " }]\n");
    }

    private String page() {
        return site.published(A).orElseThrow();
    }

    private String main() {
        String page = page();
        return page.substring(page.indexOf("<main>") + 6, page.indexOf("</main>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"escape", "sanitize", "trust"})
    void aFormComesThroughWhateverBecomesOfHtml(String html) {
        site.config("links: off\nmarkdown: { html: " + html + " }\n").article("a", "", "One <i onclick=\"x\">word</i>\n<!-- poll:p -->\n[b](x)\n");
        assertEquals(List.of(), Workspace.problems(site.build()));
        String text = main();
        assertTrue(text.contains("</p>\n" + FORM + "\n<p>"), text);
        assertFalse(text.contains("poll:p") || text.contains("caveat-mark"), text);
        assertEquals(html.equals("trust"), text.contains("<i onclick"), text);
    }

    @Test
    void aVoteRendersThePagesWithThatPollAndNoOthers() {
        poll("q", 10, 20);
        site.article("a", "", "<!-- poll:p -->").article("b", "poll: p\n", "<!-- poll:q -->").article("c", "", "p").build();
        poll("q", 11, 20);
        assertEquals(Set.of(B), site.rendered());
        poll("p", 71, 30);
        assertEquals(Set.of(A), site.rendered());
        assertEquals(site.clean(), site.files());
    }

    @Test
    void aDraftThatIsOpenedAppears() {
        site.with("content/_polls/p.yaml", "question: q\noptions: []\n").article("a", "", "x\n\n<!-- poll:p -->").build();
        assertFalse(page().contains("<form"));
        poll("p", 70, 30);
        assertEquals(Set.of(A), site.rendered());
        assertTrue(page().contains(FORM));
        site.with("content/_polls/p.yaml", "question: q\noptions: []\n").build();
        assertFalse(page().contains("<form"));
        assertEquals(site.clean(), site.files());
    }

    @Test
    void aPollThatIsNotThereLeavesItsPageOutUntilItIs() {
        site.article("a", "", "<!-- poll:q -->");
        assertEquals(List.of("content/articles/a.md:5:11 poll/unknown"), Workspace.errors(site.build()));
        assertTrue(site.published(A).isEmpty());
        poll("q", 10, 20);
        assertTrue(site.rendered().contains(A));
        site.without("content/_polls/q.yaml").build();
        poll("q", 12, 20);
        site.build();
        assertTrue(page().contains("12 &amp; 20"), page());
        assertEquals(site.clean(), site.files());
    }

    @Test
    void aThemeWithoutPollsSaysThatItHasNone() {
        site.without("themes/look/templates/partials/poll.ftlh").article("a", "", "<!-- poll:p -->");
        assertEquals(1, Workspace.errors(site.build()).size());
        assertTrue(Workspace.errors(site.build()).get(0).endsWith("template/missing"));
        assertTrue(site.published(A).isEmpty());
    }

    @Test
    void anotherTemplateForPollsRendersThePagesThatHaveOne() {
        site.article("a", "", "<!-- poll:p -->").article("b", "", "b").build();
        site.template("partials/poll", "<b>${poll.question}</b>");
        assertEquals(Set.of(A), site.rendered());
        assertTrue(page().contains("<b>q</b>"));
    }

    @Test
    void aDisclaimerBelowTheTextIsBelowThePollInIt() {
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n");
        for (String text : List.of("<!-- poll:p -->", "a\n\n<!-- poll:p -->", "<!-- poll:p -->\n\na", "<b>a</b>\n\n<!-- poll:p -->")) {
            site.article("a", "disclaimers: [d]\n", text);
            assertEquals(List.of(), Workspace.problems(site.build()), text);
            assertTrue(page().indexOf("</form>") < page().indexOf("Only an opinion"), page());
        }
    }

    @Test
    void aPollThatQuotesADisclaimerDoesNotStandForIt() {
        site.with("content/_disclaimers/d.md", "---\ntitle: D\n---\nOnly an opinion.\n")
                .template("page", "<main>${page.body}</main>").template("partials/poll", "<p>${poll.question}</p>")
                .with("content/_polls/p.yaml", "question: Only an opinion.\nstatus: open\noptions: []\n")
                .article("a", "disclaimers: [d]\n", "a\n\n<!-- poll:p -->");
        assertEquals(1, Workspace.errors(site.build()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<div class=\"caveat-mark-0\"></div>\n\n<!-- poll:p -->", "<i title='<div class=\"caveat-mark-0\"></div>'>x</i>\n\n<!-- poll:p -->",
        "&lt;div class=\"caveat-mark-0\"&gt;&lt;/div&gt; <b>b</b>\n\n<!-- poll:p -->", "<!-- poll:p -->\n\n<div class=\"caveat-mark-0\"></div><div class=\"caveat-mark-1\"></div>",
        "<div class=\"caveat-mark-99999999999\"></div>\n<!-- poll:p -->\n\n<!-- poll:p -->"
    })
    void whoeverKnowsHowItIsDoneGetsThePollOnceAndAsAnElement(String text) {
        site.article("a", "", text).build();
        String main = main();
        int at = main.indexOf("<form");
        assertEquals(at, main.lastIndexOf("<form"), main);
        String before = main.substring(0, at);
        assertEquals(before.chars().filter(c -> c == '<').count(), before.chars().filter(c -> c == '>').count(), main);
    }

    @Test
    void onAListOfPagesTheTextMayHavePolls() {
        site.with("content/articles/index.md", "---\ntitle: Articles\n---\n<!-- poll:p -->\n").build();
        assertTrue(site.published("articles/index.html").orElseThrow().contains(FORM));
        poll("p", 71, 30);
        assertEquals(Set.of("articles/index.html"), site.rendered());
    }

    @Test
    void thePollOfAHeadingThatIsTheTitleStays() {
        site.with("content/articles/a.md", "<!-- poll:p -->\n\n# A\n\ntext\n").build();
        assertTrue(main().contains(FORM) && !main().contains("<h1"), main());
    }
}
