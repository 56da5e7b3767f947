package dev.caveat.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.model.Poll;
import dev.caveat.model.Source;
import dev.caveat.problem.Problems;
import dev.caveat.theme.Limits;
import dev.caveat.theme.Rendering;
import dev.caveat.theme.Theme;
import dev.caveat.theme.View;
import dev.caveat.time.Moment;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A poll as the default theme shows it. */
class PollViewsTest {
    private static final String ENDPOINT = "https://forms.example/votes?a=1&b=2";
    private static final Theme THEME = Theme.open(Path.of(""), "commons", new Problems()).orElseThrow();

    private Poll.Status status = Poll.Status.CLOSED;
    private Poll.Results results = Poll.Results.AUTO;
    private String question = "What helps?";

    private String html(String endpoint, int... votes) {
        List<Poll.Option> options = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            options.add(new Poll.Option("o" + i, "Answer \"" + (char) ('A' + i) + "\"", votes[i]));
        }
        Source source = new Source("content/_polls/p.yaml", Path.of("p"), Fingerprint.ABSENT);
        Poll poll = new Poll("a poll", question, status, Moment.parse("2026-03-01", ZoneOffset.UTC), options, results, 5, "One vote for each <b>browser</b>.", source);
        View view = new PollViews(new Dates(ZoneOffset.UTC, "en")).view(poll, endpoint);
        Rendering rendering = THEME.render("partials/poll.ftlh", View.of(Map.of("poll", view)), "en", (facet, fingerprint) -> {}, Limits.USUAL);
        return assertInstanceOf(Rendering.Rendered.class, rendering, rendering::toString).html();
    }

    private Document page(String endpoint, int... votes) {
        return Jsoup.parse(html(endpoint, votes));
    }

    @Test
    void aClosedPollIsATableWithItsQuestionAboveAndItsNumbersInWords() {
        Document page = page("", 20, 60, 0, 40);
        assertEquals("What helps?", page.select("table > caption").text());
        assertEquals(List.of("col", "col", "col"), page.select("thead th").eachAttr("scope"));
        assertEquals(List.of("Answer \"A\"", "Answer \"B\"", "Answer \"C\"", "Answer \"D\""), page.select("tbody th[scope=row]").eachText());
        assertEquals(0, page.select("form, input, button").size());
        assertTrue(page.select(".facts").text().contains("Closed 1 March 2026"), page.text());
        assertTrue(page.text().contains("One vote for each <b>browser</b>."), page.text());
    }

    @Test
    void aBarStandsOnlyBesideItsNumber() {
        Document page = page("", 20, 60, 3, 4, 33);
        assertEquals(List.of("20", "17%", "60", "50%", "fewer than 5", "fewer than 5", "33", "27%"), page.select("tbody td").eachText());
        assertEquals(List.of("w-17", "w-50", "w-27"), page.select(".bar > *").eachAttr("class"));
        assertEquals(List.of("120 votes", "Closed 1 March 2026"), page.select(".facts li").eachText());
        assertTrue(page.text().contains("Numbers below 5 are not shown"), page.text());
    }

    @Test
    void nothingInThePageTellsWhichNumberIsTheSmallOne() {
        String page = html("", 40, 4, 9, 20);
        assertTrue(page.contains("not shown") && !page.contains("fewer than 5"), page);
        for (int small = 0; small < 5; small++) {
            assertEquals(page, html("", 40, small, 13 - small, 20));
            assertEquals(page, html("", 40, 13 - small, small, 20));
        }
    }

    @Test
    void whereAllNumbersAreSmallThereIsNoTotal() {
        assertEquals(html("", 1, 2), html("", 4, 4));
        assertEquals(List.of("Closed 1 March 2026"), page("", 1, 2).select(".facts li").eachText());
    }

    @Test
    void anOpenPollIsAFormThatNeedsNothingButHtml() {
        status = Poll.Status.OPEN;
        Document page = page(ENDPOINT, 20, 60);
        Element form = page.selectFirst("form");
        assertEquals("post", form.attr("method"));
        assertEquals(ENDPOINT, form.attr("action"));
        assertEquals("a poll", form.select("input[type=hidden][name=poll]").attr("value"));
        assertEquals("What helps?", form.select("fieldset > legend").text());
        assertEquals(List.of("o0", "o1"), form.select("fieldset input[type=radio][name=option][required]").eachAttr("value"));
        assertEquals(List.of("Answer \"A\"", "Answer \"B\""), form.select("label:has(input)").eachText());
        assertEquals(1, form.select("button[type=submit]").size());
        assertTrue(form.text().contains("treat your vote as public") && form.text().contains("One vote for each"), form.text());
    }

    @Test
    void whoCanVoteSeesNoNumberBeforeUnlessThePollSaysSo() {
        status = Poll.Status.OPEN;
        assertEquals(html(ENDPOINT, 20, 60), html(ENDPOINT, 70, 10));
        assertEquals(0, page(ENDPOINT, 20, 60).select("table").size());
        results = Poll.Results.SHOWN;
        assertEquals("Results so far", page(ENDPOINT, 20, 60).select("table caption").text());
        assertEquals(1, page(ENDPOINT, 20, 60).select("form").size());
    }

    @Test
    void whereNobodyCanVoteThePageSaysSo() {
        status = Poll.Status.OPEN;
        Document page = page("", 20, 60);
        assertTrue(page.text().contains("Voting is open, but cannot be done on this page. These are the results so far."), page.text());
        assertEquals(1, page.select("table").size());
        results = Poll.Results.HIDDEN;
        assertEquals(html("", 20, 60), html("", 70, 10));
        assertEquals(List.of("Answer \"A\"", "Answer \"B\""), page("", 20, 60).select("li").eachText());
        assertEquals(0, page("", 20, 60).select("form, table").size());
    }

    @Test
    void thereIsOneIdAndNoStyle() {
        for (Poll.Status one : List.of(Poll.Status.OPEN, Poll.Status.CLOSED)) {
            status = one;
            results = Poll.Results.SHOWN;
            Document page = page(ENDPOINT, 20, 60, 1, 2);
            assertEquals(List.of("poll-a.20.poll"), page.select("[id]").eachAttr("id"));
            assertEquals(0, page.select("[style], style, script").size());
        }
    }

    @Test
    void whatSomebodyWroteIsText() {
        question = "<script>x</script>\"'&";
        status = Poll.Status.OPEN;
        assertEquals("<script>x</script>\"'&", page(ENDPOINT, 1, 2).select("legend").text());
        assertFalse(html("", 1, 2).contains("<script>"));
    }
}
