package dev.caveat.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile counts what was rendered and adds up times; it changes nothing. */
class ProfileTest {
    @TempDir
    Path folder;

    @Test
    void everyPhaseAndEveryOutputIsCounted() {
        Workspace site = new Workspace(folder).article("a", "", "Text.\n").article("b", "", "Text.\n").with("content/_static/a.txt", "Text");
        AtomicLong tick = new AtomicLong();
        Profile profile = new Profile(tick::incrementAndGet);
        Report report = Build.run(site.request(site.output, false), profile);
        assertEquals(EnumSet.allOf(Timing.Phase.class), profile.phases().keySet());
        assertEquals(report.rendered().size(), profile.kinds().stream().mapToInt(Profile.Line::count).sum());
        Profile.Line pages = profile.templates().stream().filter(line -> line.name().equals("page.ftlh")).findFirst().orElseThrow();
        assertEquals(2, pages.count());
        assertTrue(List.of("articles/a/index.html", "articles/b/index.html").contains(pages.path()), pages.path());
        assertTrue(pages.nanos() >= pages.slowest() && pages.slowest() > 0, pages.toString());
        assertTrue(profile.kinds().stream().anyMatch(line -> line.name().equals("copy")), profile.kinds().toString());
        assertTrue(profile.written() > 0);
    }
}
