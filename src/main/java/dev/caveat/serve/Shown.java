package dev.caveat.serve;

import dev.caveat.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build left behind, as far as browsers must know of it.
 *
 * @param basePath the path of the site's base URL, such as {@code /} or {@code /sub/}, percent-encoded
 * @param built whether there is a site to show at all; where there never was one, its problems are shown in its place
 * @param changed the files of the site, below the served folder, that may have changed or went
 * @param styles whether nothing but style sheets was edited, so that a page differs in nothing but the names of these
 * @param marks what is not yet or no longer for readers, such as {@code draft}, by the file of the page
 * @param problems what a browser is to be told of; empty where all is well
 */
public record Shown(
        String basePath, boolean built, Set<String> changed, boolean styles, Map<String, String> marks, List<Problem> problems) {
    public Shown {
        changed = Set.copyOf(changed);
        marks = Map.copyOf(marks);
        problems = List.copyOf(problems);
    }

    /** A folder that is as it is, and of which nobody tells anything. */
    static Shown still(String basePath) {
        return new Shown(basePath, true, Set.of(), false, Map.of(), List.of());
    }

    /** The same after some pages were built. */
    public Shown ahead(Set<String> pages, Map<String, String> marked) {
        return new Shown(basePath, built, pages, false, marked, problems);
    }

    /** The same after nothing but style sheets was edited. */
    public Shown stylesOnly() {
        return new Shown(basePath, built, changed, true, marks, problems);
    }
}
