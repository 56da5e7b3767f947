package dev.caveat.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The named places of a page that a theme can fill on its own. */
class SlotTest {
    @TempDir
    Path folder;

    @Test
    void aSlotSeesThePagesValues() {
        var site = new Site(folder).with("templates/slots/x.ftlh", "[${a}${(name)!}]");
        assertEquals("[1]", site.page("<@slot 'x'/>", Map.of("a", 1)));
    }

    @Test
    void aSlotSeesItsPlacement() {
        var site = new Site(folder).with("templates/slots/x.ftlh", "[${placement}]");
        assertEquals("[top][bottom][]", site.page("<@slot 'x' 'top'/><@slot 'x' 'bottom'/><@slot 'x'/>", Map.of()));
    }

    @Test
    void aSlotCanStandInAPartial() {
        var site = new Site(folder).with("templates/slots/x.ftlh", "x").with("templates/partials/p.ftlh", "<@slot 'x'/>");
        assertEquals("x", site.page("<#include 'partials/p.ftlh'>", Map.of()));
    }

    @Test
    void aSlotCanStandInAnImportedMacro() {
        var site = new Site(folder).with("templates/slots/x.ftlh", "x").with("templates/lib/m.ftlh", "<#macro m><@slot 'x'/></#macro>");
        assertEquals("x", site.page("<#import 'lib/m.ftlh' as m><@m.m/>", Map.of()));
    }

    @Test
    void aSlotCanHoldASlotAndPartials() {
        var site = new Site(folder)
                .with("templates/slots/x.ftlh", "<@slot 'y' 'in'/>${placement}<#include 'partials/p.ftlh'>")
                .with("templates/slots/y.ftlh", "y${placement}")
                .with("templates/partials/p.ftlh", "p");
        assertEquals("yinoutp", site.page("<@slot 'x' 'out'/>", Map.of()));
    }

    @Test
    void aSlotOfTheSiteStandsBeforeTheThemes() {
        var site = new Site(folder)
                .packed("look/templates/page.ftlh", "<@slot 'x'/>")
                .packed("look/templates/slots/x.ftlh", "packed")
                .with("templates/slots/x.ftlh", "own");
        assertEquals("own", site.page(Map.of()));
    }
}
