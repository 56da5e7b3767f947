package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.trace.Facet;
import dev.caveat.trace.Fingerprint;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which slots are made once for all pages. */
class SharedTest {
    private static final Facet NAME = new Facet("setting", "title");

    @TempDir
    Path folder;

    private int asked;

    /** Two pages after each other, with what all pages see alike: a site's title, whose every question counts. */
    private String pages(String slot) {
        var site = new Site(folder)
                .with("templates/page.ftlh", "<@shared_slot \"x\"/><#macro late>late</#macro> ${page}")
                .with("templates/slots/x.ftlh", slot);
        Theme theme = site.open("look").orElseThrow();
        var shared = new Shared(reads -> View.of(Map.of("site", (Supplier<View>) () -> {
            reads.read(NAME, Fingerprint.of("Here"));
            asked++;
            return View.of(Map.of("title", "Here"));
        })));
        StringBuilder pages = new StringBuilder();
        for (String page : new String[] {"one", "two"}) {
            Map<Facet, Fingerprint> reads = new TreeMap<>();
            Rendering made = theme.render("page", View.of(Map.of("page", page, "site", View.of(Map.of("title", "Here")))), "en", reads::put, Limits.USUAL, shared);
            pages.append(made instanceof Rendering.Rendered text ? text.html() : made).append('|');
            assertTrue(reads.containsKey(new Facet("template", "slots/x.ftlh")), reads.toString());
            assertEquals(slot.equals("<b>${site.title}</b>"), reads.containsKey(NAME));
        }
        return pages.toString();
    }

    @Test
    void whatAsksForNothingOfThePageIsMadeOnceAndReadByEach() {
        assertEquals("<b>Here</b> one|<b>Here</b> two|", pages("<b>${site.title}</b>"));
        assertEquals(1, asked);
    }

    @Test
    void whatShowsThePageIsMadeForEach() {
        assertEquals("one one|two two|", pages("${page}"));
        assertEquals("yes one|yes two|", pages("<#if page??>yes</#if>"));
        assertEquals("one one|two two|", pages("${.data_model.page}"));
    }

    @Test
    void whatLeavesSomethingBehindIsMadeForEach() {
        assertEquals(" one| two|", pages("<#assign left = 1>"));
    }

    @Test
    void itSeesTheTemplateThatItIsOn() {
        assertEquals("page.ftlh one|page.ftlh two|", pages("${.main_template_name}"));
    }

    @Test
    void whatFailsFailsOnEachPage() {
        String made = pages("${page.nothing}");
        assertTrue(made.contains("slots/x.ftlh"), made);
    }
}
