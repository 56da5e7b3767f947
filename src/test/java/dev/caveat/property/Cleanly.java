package dev.caveat.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.caveat.build.Report;
import dev.caveat.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares a build that remembers the last one with a build from nothing: files, deletions and problems. */
final class Cleanly {
    private Cleanly() {}

    /** Builds what is stale, and everything elsewhere; says whether there were pages to compare. */
    static boolean same(SmallSite site, String what) {
        return same(site, what, new TreeMap<>());
    }

    /** @param foreign files in the published folder that are somebody else's, and stay */
    static boolean same(SmallSite site, String what, SortedMap<String, String> foreign) {
        Report incremental = site.build();
        Path elsewhere = site.root.resolve("clean");
        Report clean = site.clean(elsewhere);
        assertEquals(clean.built(), incremental.built(), what);
        assertEquals(others(clean, incremental), others(incremental, clean), what);
        assertEquals(texts(clean), texts(incremental), what);
        if (!clean.built()) {
            return false;
        }
        Set<String> withheld = new TreeSet<>(incremental.withheld());
        assertTrue(withheld.containsAll(clean.withheld()), () -> what + ": withheld " + clean.withheld() + " and " + withheld);
        SortedMap<String, String> expected = SmallSite.tree(elsewhere, withheld);
        expected.putAll(foreign);
        SortedMap<String, String> found = SmallSite.tree(site.output(), withheld);
        assertEquals(expected.keySet(), found.keySet(), what);
        expected.forEach((path, bytes) -> assertEquals(bytes, found.get(path), what + ": " + path));
        return true;
    }

    /** Builds once more: nothing is rendered, no file is touched. */
    static void again(SmallSite site, String what) {
        SortedMap<String, String> before = SmallSite.stamps(site.output());
        Report report = site.build();
        assertEquals(Set.of(), report.rendered().keySet(), what);
        assertEquals(before, SmallSite.stamps(site.output()), what);
    }

    /** The problems of one report that another does not have. */
    private static List<String> others(Report one, Report other) {
        List<String> texts = new ArrayList<>(texts(one));
        texts.removeAll(texts(other));
        return texts;
    }

    static List<String> texts(Report report) {
        return report.problems().stream().map(Problem::toString).toList();
    }
}
